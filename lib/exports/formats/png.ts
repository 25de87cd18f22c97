import type { Format } from '../format'

export const png: Format = {
  extension: 'png',
  label: 'PNG',
  hint: 'matrix for slides, as a picture',
  mediaType: 'image/png',
  reads: [],
  serialize: { comparison: async (model) => (await import('../png/write')).writePng(model) },
}
