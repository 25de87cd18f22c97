import type { WriteSheet } from 'hucre'
import type { ChangeView } from '@/lib/change/model'
import { countedSentence, viewWords } from '@/lib/change/view-words'
import type { ClaimList } from '@/lib/claims/model'
import type { Comparison, Provenance } from '@/lib/comparison/model'
import { movementText } from '@/lib/comparison/movement-words'
import type { PositionList } from '@/lib/positions/model'
import type { SourceRecord } from '@/lib/records/read-model'
import { longRows } from '../long-rows'
import { positionRows } from '../position-rows'
import { uncertainTexts } from '../uncertain-text'
import { changeSheet } from './change-sheet'
import { claimsSheets } from './claims-sheet'
import { comparisonSheet } from './comparison-sheet'
import { type Additions, keySheet, provenanceSheet } from './key-sheets'
import { positionsSheets, recordsSheets } from './positions-sheet'
import { withRefittingRows } from './refit'
import { workbookBytes } from './workbook-bytes'

/** Writes a comparison as a workbook: table, data rows, key, provenance. */
export async function writeWorkbook(comparison: Comparison): Promise<Uint8Array> {
  return workbook(
    comparison,
    [comparisonSheet(comparison), ...recordsSheets(comparison, [...longRows(comparison)]), keySheet()],
    { uncertain: uncertainTexts(comparison), sentence: movementText(comparison) },
  )
}

/** Writes a list of positions as a workbook: data rows, key, provenance. */
export async function writePositionsWorkbook(list: PositionList): Promise<Uint8Array> {
  return workbook(list, [...positionsSheets(list, [...positionRows(list)]), keySheet()])
}

/** Writes a list of claims as a workbook: claims and answers in one sheet, distinguished by `record`; provenance. */
export async function writeClaimsWorkbook(list: ClaimList): Promise<Uint8Array> {
  return workbook(list, claimsSheets(list))
}

/** Writes a view of changes as a workbook: a row a change, key, provenance. */
export async function writeChangeWorkbook(view: ChangeView): Promise<Uint8Array> {
  const { provenance } = view
  const listed = { words: viewWords(view), provenance, sources: [...view.sources.values()] }
  return workbook(listed, [changeSheet(view), keySheet()], { sentence: countedSentence(view) })
}

type Listed = { words: string; provenance: Provenance; sources: SourceRecord[] }

async function workbook(view: Listed, sheets: WriteSheet[], additions: Additions = {}): Promise<Uint8Array> {
  return withRefittingRows(await workbookBytes(view, [...sheets, provenanceSheet(view, additions)]))
}
