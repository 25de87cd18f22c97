import { toChangeTable } from '../change-table'
import { toClaimTable } from '../claim-table'
import { toDocument } from '../document'
import { type Format, MOST_IN_DOCUMENT } from '../format'
import { toPositionTable } from '../position-table'

export const html: Format = {
  extension: 'html',
  label: 'HTML',
  hint: 'one file, styles inside',
  mediaType: 'text/html; charset=utf-8',
  most: MOST_IN_DOCUMENT,
  reads: [],
  serialize: {
    comparison: async (model) => (await import('../html/write')).writeHtml(toDocument(model)),
    positions: async (model) => (await import('../html/write')).writeHtml(toPositionTable(model)),
    claims: async (model) => (await import('../html/write')).writeHtml(toClaimTable(model)),
    change: async (model) => (await import('../html/write')).writeHtml(toChangeTable(model)),
  },
}
