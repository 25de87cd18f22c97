import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { PositionList } from '@/lib/positions/model'
import { lineWriter } from '../csv/line'
import { claimLines, longLines, positionLines } from '../csv/long'
import { wideLines } from '../csv/wide'
import { encodePieces } from '../encode'
import type { Format } from '../format'
import type { ExportOptions } from '../options'

export const csv: Format = {
  extension: 'csv',
  label: 'CSV',
  hint: 'for any spreadsheet, with key',
  mediaType: 'text/csv; charset=utf-8; header=present',
  reads: ['layout', 'bom', 'raw'],
  serialize: {
    comparison: (model, options) => [...csvLines(model, options)].join(''),
    positions: (model, options) => encodePieces(positionCsvLines(model, options)),
    claims: (model, options) => encodePieces(claimCsvLines(model, options)),
  },
}

/** The file line by line, for a response that is sent while it is written. */
export function* csvLines(comparison: Comparison, { layout, bom, raw }: ExportOptions): Generator<string> {
  if (bom) yield '\uFEFF'
  const line = lineWriter(raw)
  yield* layout === 'long' ? longLines(comparison, line) : wideLines(comparison, line)
}

/** The same of a list of positions: one row a position, whatever the layout. */
export function* positionCsvLines(
  list: PositionList,
  { bom, raw }: Pick<ExportOptions, 'bom' | 'raw'>,
): Generator<string> {
  if (bom) yield '\uFEFF'
  yield* positionLines(list, lineWriter(raw))
}

/** The same of a list of claims, each followed by the answers to it. */
function* claimCsvLines(list: ClaimList, { bom, raw }: Pick<ExportOptions, 'bom' | 'raw'>): Generator<string> {
  if (bom) yield '\uFEFF'
  yield* claimLines(list, lineWriter(raw))
}
