import { toChangeTable } from '../change-table'
import { toClaimTable } from '../claim-table'
import { toDocument } from '../document'
import { type Format, MOST_IN_DOCUMENT } from '../format'
import { toPositionTable } from '../position-table'

export const docx: Format = {
  extension: 'docx',
  label: 'Word',
  hint: 'memo-ready, with footnotes',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  most: MOST_IN_DOCUMENT,
  laidOut: true,
  reads: ['paper'],
  // The docx library is loaded on first use: pages only need the menu entry.
  serialize: {
    comparison: async (model, options) => (await import('../docx/write')).writeDocx(toDocument(model), options),
    positions: async (model, options) => (await import('../docx/write')).writeDocx(toPositionTable(model), options),
    claims: async (model, options) => (await import('../docx/write')).writeDocx(toClaimTable(model), options),
    change: async (model, options) => (await import('../docx/write')).writeDocx(toChangeTable(model), options),
  },
}
