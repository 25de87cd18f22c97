/** Data as JSON, word for word. What is not given is `null`, never left away. */
export function jsonText(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (value === undefined ? null : value), 2)
}

/**
 * The same text in pieces, a record of one long list after the other.
 *
 * @param list the key of `file` that holds the list
 */
export function* jsonPieces<File extends object, List extends keyof File & string>(
  file: File & Record<List, readonly unknown[]>,
  list: List,
): Generator<string> {
  const records: readonly unknown[] = file[list]
  // A new line is never bare inside a text, so this stands nowhere but at the key of the file itself.
  const place = `\n  ${JSON.stringify(list)}: [`
  const frame = jsonText({ ...file, [list]: [] })
  const at = frame.indexOf(`${place}]`) + place.length
  yield frame.slice(0, at)
  for (const [index, record] of records.entries()) {
    yield index === 0 ? '\n    ' : ',\n    '
    yield jsonText(record).replaceAll('\n', '\n    ')
  }
  yield records.length > 0 ? '\n  ' : ''
  yield frame.slice(at)
}
