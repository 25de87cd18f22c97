/** Data as JSON, word for word. */
export function jsonText(data: unknown): string {
  return JSON.stringify(data, null, 2)
}

/**
 * The same text in pieces, a record of one long list after the other.
 *
 * @param file with that list empty
 * @param list the key of `file` that holds the list
 * @param records of the list, each read when it is written
 */
export function* jsonPieces<File extends object, List extends keyof File & string>(
  file: File & Record<List, readonly unknown[]>,
  list: List,
  records: Iterable<unknown>,
): Generator<string> {
  // A line break is always escaped inside a text, so this can only be the key of the file itself.
  const start = `\n  ${JSON.stringify(list)}: [`
  const frame = jsonText(file)
  const split = frame.indexOf(`${start}]`) + start.length
  yield frame.slice(0, split)
  let first = true
  for (const record of records) {
    yield first ? '\n    ' : ',\n    '
    yield jsonText(record).replaceAll('\n', '\n    ')
    first = false
  }
  yield first ? '' : '\n  '
  yield frame.slice(split)
}
