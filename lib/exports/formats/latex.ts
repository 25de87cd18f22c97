import { toChangeTable } from '../change-table'
import { toClaimTable } from '../claim-table'
import { toDocument } from '../document'
import { type Format, MOST_IN_DOCUMENT } from '../format'
import { toPositionTable } from '../position-table'

export const latex: Format = {
  extension: 'tex',
  suffix: 'tex.zip',
  label: 'LaTeX',
  hint: 'booktabs table with references',
  mediaType: 'application/zip',
  most: MOST_IN_DOCUMENT,
  reads: ['paper'],
  serialize: {
    comparison: async (model, options) => (await import('../latex/write')).writeLatex(toDocument(model), options),
    positions: async (model, options) => (await import('../latex/write')).writeLatex(toPositionTable(model), options),
    claims: async (model, options) => (await import('../latex/write')).writeLatex(toClaimTable(model), options),
    change: async (model, options) => (await import('../latex/write')).writeLatex(toChangeTable(model), options),
  },
}
