import type { WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Provenance } from '@/lib/comparison/model'

/** Writes sheets as a workbook of a view, dated by its data. */
export function workbookBytes(
  { words, provenance }: { words: string; provenance: Provenance },
  sheets: WriteSheet[],
): Promise<Uint8Array> {
  const day = new Date(`${provenance.dataDate || '2000-01-01'}T00:00:00Z`)
  return writeXlsx({
    sheets,
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: words, creator: 'Parley', created: day, modified: day },
  })
}
