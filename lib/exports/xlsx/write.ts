import { writeXlsx } from 'hucre/xlsx'
import type { Comparison } from '@/lib/comparison/model'
import { comparisonSheet } from './comparison-sheet'
import { keySheet, provenanceSheet } from './key-sheets'
import { positionsSheet } from './positions-sheet'

/** The comparison as a workbook: the table, the same as data, the key, and where it all comes from. */
export async function writeWorkbook(comparison: Comparison): Promise<Uint8Array> {
  const day = new Date(`${comparison.provenance.dataDate || '2000-01-01'}T00:00:00Z`)
  return writeXlsx({
    sheets: [comparisonSheet(comparison), positionsSheet(comparison), keySheet(), provenanceSheet(comparison)],
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title: comparison.words, creator: 'Parley', created: day, modified: day },
  })
}
