import { encodePieces } from '../encode'
import type { Format } from '../format'
import { graphmlLines } from '../network/graphml'

export const graphml: Format = {
  extension: 'graphml',
  label: 'GraphML',
  hint: 'for Gephi, visone, R and Python',
  mediaType: 'application/graphml+xml',
  reads: [],
  serialize: { network: (view) => encodePieces(graphmlLines(view)) },
}
