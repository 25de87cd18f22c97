import type { ChangeView } from '@/lib/change/model'
import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import { type PositionStream, toStream } from '@/lib/positions/model'
import { changeLines } from '../csv/change'
import { fieldWriter, lineWriter } from '../csv/line'
import { claimLines, longLines, positionLines } from '../csv/long'
import { wideLines } from '../csv/wide'
import { encodePieces, gather } from '../encode'
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
    positions: (model, options) => gather(positionCsvLines(toStream(model), options)),
    claims: (model, options) => encodePieces(claimCsvLines(model, options)),
    change: (model, options) => [...changeCsvLines(model, options)].join(''),
  },
  streamPositions: positionCsvLines,
}

/** A comparison as CSV, line by line. */
export function* csvLines(comparison: Comparison, { layout, bom, raw }: ExportOptions): Generator<string> {
  if (bom) yield '\uFEFF'
  yield* layout === 'long' ? longLines(comparison, fieldWriter(raw)) : wideLines(comparison, lineWriter(raw))
}

/** A list of positions as CSV: one row per position, whatever the layout. */
async function* positionCsvLines(list: PositionStream, { bom, raw }: ExportOptions): AsyncGenerator<string> {
  if (bom) yield '\uFEFF'
  yield* positionLines(list, fieldWriter(raw))
}

/** A list of claims as CSV: each claim is followed by its answers. */
function* claimCsvLines(list: ClaimList, { bom, raw }: ExportOptions): Generator<string> {
  if (bom) yield '\uFEFF'
  yield* claimLines(list, fieldWriter(raw))
}

/** A view of changes as CSV: a row a change, with what was said before and after. */
function* changeCsvLines(view: ChangeView, { bom, raw }: ExportOptions): Generator<string> {
  if (bom) yield '\uFEFF'
  yield* changeLines(view, lineWriter(raw))
}
