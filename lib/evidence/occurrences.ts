/**
 * Yields every offset at which `words` begins in `text`, overlapping ones included. Linear time (Knuth, Morris and Pratt
 * 1977, "Fast pattern matching in strings"); `indexOf` takes seconds for some repetitive strings.
 */
export function* occurrencesOf(words: string, text: string): Generator<number> {
  if (words === '') return
  const border = bordersOf(words)
  let matched = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = border[matched - 1] ?? 0
    if (words.charCodeAt(matched) === unit) matched += 1
    if (matched < words.length) continue
    yield index - words.length + 1
    matched = border[matched - 1] ?? 0
  }
}

/** For each prefix of `words`, the length of its longest border: both a proper prefix and a suffix of it. */
function bordersOf(words: string): Uint32Array {
  const border = new Uint32Array(words.length)
  let matched = 0
  for (let index = 1; index < words.length; index += 1) {
    const unit = words.charCodeAt(index)
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = border[matched - 1] ?? 0
    if (words.charCodeAt(matched) === unit) matched += 1
    border[index] = matched
  }
  return border
}
