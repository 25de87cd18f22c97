import { lineWriter } from '../csv/line'
import { encodePieces } from '../encode'
import type { Format } from '../format'
import { edgeLines } from '../network/edges'

export const edges: Format = {
  extension: 'edges',
  suffix: 'edges.csv',
  label: 'CSV edges',
  hint: 'a row a tie',
  mediaType: 'text/csv; charset=utf-8; header=present',
  reads: ['raw'],
  serialize: { network: (view, { raw }) => encodePieces(edgeLines(view, lineWriter(raw))) },
}
