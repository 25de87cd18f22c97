/**
 * An offset in Unicode code points, as other programs count, for one in UTF-16 code units. One inside a surrogate pair
 * is taken before it.
 */
export function codePointOffset(text: string, offset: number): number {
  let pairs = 0
  for (let at = 0; at + 1 < offset; at += 1) {
    if (isPair(text, at)) {
      pairs += 1
      at += 1
    }
  }
  const inside = offset > 0 && isPair(text, offset - 1) ? 1 : 0
  return offset - pairs - inside
}

const isPair = (text: string, at: number) =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
