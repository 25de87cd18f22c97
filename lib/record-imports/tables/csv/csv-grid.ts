import type { ImportedFile } from '../../reading'
import type { Grid, GridRow, Separator } from '../grid'
import { decodeChunks, findEncoding } from './encoding'
import { RowReader } from './row-reader'
import { findSeparator } from './separator'

export type CsvSettings = { encoding?: string; separator?: Separator; quote?: string }

/** Characters of the beginning from which the separator is told. */
const HEAD = 64 * 1024

/**
 * Opens a file of separated values. What the settings do not name is found out.
 *
 * @throws {UnreadableFile} where it is no text
 */
export async function openCsv(file: ImportedFile, settings: CsvSettings): Promise<Grid> {
  const chunks = () => file.chunks()
  const found = settings.encoding ? { encoding: settings.encoding, guessed: false } : await findEncoding(chunks)
  const text = () => decodeChunks(chunks, found.encoding)
  const separator = settings.separator ?? findSeparator(await headOf(text()))
  const quote = settings.quote ?? '"'
  const notes = found.guessed
    ? [`The file does not say its encoding; ${found.encoding} is a guess from its letters.`]
    : []
  return {
    rows: () => rowsOf(text(), { separator, quote }),
    read: { encoding: found.encoding, separator, quote, notes },
  }
}

async function* rowsOf(
  text: AsyncIterable<string>,
  form: { separator: string; quote: string },
): AsyncGenerator<GridRow> {
  const reader = new RowReader(form)
  for await (const chunk of text) yield* reader.add(chunk)
  yield* reader.end()
}

async function headOf(text: AsyncIterable<string>): Promise<string> {
  let head = ''
  for await (const chunk of text) {
    head += chunk
    if (head.length >= HEAD) break
  }
  return head
}
