import { type Format, MOST_IN_WORKBOOK } from '../format'

export const xlsx: Format = {
  extension: 'xlsx',
  label: 'Excel',
  hint: 'stances tinted, links to evidence',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  most: MOST_IN_WORKBOOK,
  laidOut: true,
  reads: [],
  streamLong: async function* (list) {
    yield* (await import('../xlsx/long-workbook')).writeLongWorkbook(list)
  },
  serialize: {
    comparison: async (model) => (await import('../xlsx/write')).writeWorkbook(model),
    positions: async (model) => (await import('../xlsx/write')).writePositionsWorkbook(model),
    claims: async (model) => (await import('../xlsx/write')).writeClaimsWorkbook(model),
    change: async (model) => (await import('../xlsx/write')).writeChangeWorkbook(model),
  },
}
