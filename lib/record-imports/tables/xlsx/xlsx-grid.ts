import { UnreadableFile } from '@/lib/imports/extraction'
import type { ImportedFile } from '../../reading'
import type { Grid, GridRow } from '../grid'
import { Archive } from './archive'
import { findMerged } from './merged-cells'
import { sheetRows } from './sheet-rows'
import { readWorkbook, type Sheet } from './workbook'

/** Most bytes of a packed workbook, which are held. */
const LARGEST = 128 * 1024 * 1024

/**
 * Opens a sheet of a workbook: the named one, otherwise the largest of those that are shown.
 *
 * @throws {UnreadableFile} where it is not a workbook, or has no such sheet
 */
export async function openXlsx(file: ImportedFile, settings: { sheet?: string }): Promise<Grid> {
  const archive = new Archive(await bytesOf(file))
  const book = readWorkbook(archive)
  const sheet = chooseSheet(book.sheets, settings.sheet, archive)
  const merged = findMerged(archive, sheet.part)
  const sheets = book.sheets.map(({ name, hidden }) => ({ name, hidden }))
  return {
    rows: () => asAsync(sheetRows(archive, sheet.part, book, merged)),
    read: { sheet: sheet.name, sheets, notes: sheet.hidden ? ['The sheet is hidden in its workbook.'] : [] },
  }
}

function chooseSheet(sheets: Sheet[], wanted: string | undefined, archive: Archive): Sheet {
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted)
    if (!found)
      throw new UnreadableFile(
        `This workbook has no sheet “${wanted}”. It has ${sheets.map(({ name }) => `“${name}”`).join(', ')}.`,
      )
    return found
  }
  const shown = sheets.filter(({ hidden }) => !hidden)
  return (shown.length > 0 ? shown : sheets).reduce((best, one) =>
    archive.sizeOf(one.part) > archive.sizeOf(best.part) ? one : best,
  )
}

async function bytesOf(file: ImportedFile): Promise<Uint8Array> {
  if (file.size > LARGEST)
    throw new UnreadableFile(`A workbook may have at most ${LARGEST / 1024 / 1024} MB. Save the sheet as CSV.`, {
      tooLarge: true,
    })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.chunks()) {
    parts.push(chunk)
    length += chunk.length
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

async function* asAsync(rows: Iterable<GridRow>): AsyncGenerator<GridRow> {
  yield* rows
}
