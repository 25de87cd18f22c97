import type { ChangeView } from '@/lib/change/model'
import { viewWords } from '@/lib/change/view-words'
import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import { type PositionStream, toStream } from '@/lib/positions/model'
import { agreementLines } from '../csv/agreement'
import { changeLines } from '../csv/change'
import { coverageLines } from '../csv/coverage'
import { fieldWriter, lineWriter } from '../csv/line'
import { claimLines, longLines, positionLines } from '../csv/long'
import { changeNotes, comparisonNotes, noteLines } from '../csv/notes'
import { wideLines } from '../csv/wide'
import { encodePieces, gather, type Piece } from '../encode'
import type { Format } from '../format'
import { matrixLines } from '../network/matrix'
import type { ExportOptions } from '../options'

export const csv: Format = {
  extension: 'csv',
  label: 'CSV',
  hint: 'for any spreadsheet or data tool',
  mediaType: 'text/csv; charset=utf-8; header=present',
  reads: ['layout', 'origin', 'bom', 'raw'],
  serialize: {
    comparison: (model, options) => [...csvLines(model, options)].join(''),
    positions: (model, options) => gather(positionCsvLines(toStream(model), options)),
    claims: (model, options) => encodePieces(claimCsvLines(model, options)),
    change: (model, options) => [...changeCsvLines(model, options)].join(''),
    agreement: (model, options) => encodePieces(marked(agreementLines(model, lineWriter(options.raw)), options)),
    network: (model, options) => encodePieces(marked(matrixLines(model, lineWriter(options.raw)), options)),
    coverage: (model, options) => encodePieces(marked(coverageLines(model, lineWriter(options.raw)), options)),
  },
  streamPositions: positionCsvLines,
}

/** A comparison as CSV, line by line. */
export function* csvLines(comparison: Comparison, options: ExportOptions): Generator<string> {
  const { layout, raw } = options
  yield* mark(options)
  if (layout === 'notes') yield* noteLines(comparison, lineWriter(raw), comparisonNotes(comparison))
  else if (layout === 'wide') yield* wideLines(comparison, lineWriter(raw))
  else yield* longLines(comparison, { ...options, layout }, fieldWriter(raw))
}

/** A list of positions as CSV: a row a position, or a row a quotation. */
async function* positionCsvLines(list: PositionStream, options: ExportOptions): AsyncGenerator<Piece> {
  const { layout, raw } = options
  yield* mark(options)
  if (layout === 'notes') yield* noteLines(list, lineWriter(raw))
  else yield* positionLines(list, { ...options, layout: listLayout(layout) }, fieldWriter(raw))
}

/** A list of claims as CSV: each claim is followed by its outcomes and answers. */
function* claimCsvLines(list: ClaimList, options: ExportOptions): Generator<string> {
  const { layout, raw } = options
  yield* mark(options)
  if (layout === 'notes') yield* noteLines(list, lineWriter(raw))
  else yield* claimLines(list, { ...options, layout: listLayout(layout) }, fieldWriter(raw))
}

/** A view of changes as CSV: a row a change, with what was said before and after. */
function* changeCsvLines(view: ChangeView, options: ExportOptions): Generator<string> {
  const { layout, origin, raw } = options
  yield* mark(options)
  if (layout === 'notes')
    yield* noteLines({ words: viewWords(view), provenance: view.provenance }, lineWriter(raw), changeNotes(view))
  else yield* changeLines(view, origin, fieldWriter(raw))
}

function* marked(lines: Iterable<string>, options: ExportOptions): Generator<string> {
  yield* mark(options)
  yield* lines
}

function* mark({ bom }: ExportOptions): Generator<string> {
  if (bom) yield '\uFEFF'
}

/** A list has no table of topics and actors: its rows are its records. */
const listLayout = (layout: 'wide' | 'long' | 'evidence') => (layout === 'evidence' ? layout : 'long')
