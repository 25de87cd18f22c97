import type { Format } from '../format'

export const xlsx: Format = {
  extension: 'xlsx',
  label: 'Excel',
  hint: 'stances tinted, links to evidence',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  reads: [],
  serialize: {
    comparison: async (model) => (await import('../xlsx/write')).writeWorkbook(model),
    positions: async (model) => (await import('../xlsx/write')).writePositionsWorkbook(model),
    claims: async (model) => (await import('../xlsx/write')).writeClaimsWorkbook(model),
  },
}
