import type { Format } from '../format'
import { writeGexf } from '../network/gexf'

export const gexf: Format = {
  extension: 'gexf',
  label: 'GEXF',
  hint: 'for Gephi',
  mediaType: 'application/gexf+xml',
  reads: [],
  serialize: { network: writeGexf },
}
