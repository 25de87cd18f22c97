import type { Format } from '../format'

export const html: Format = {
  extension: 'html',
  label: 'HTML',
  hint: 'one file, styles inside',
  mediaType: 'text/html; charset=utf-8',
  reads: [],
  serialize: { comparison: async (model) => (await import('../html/write')).writeHtml(model) },
}
