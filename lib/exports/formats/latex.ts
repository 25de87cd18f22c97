import type { Format } from '../format'

export const latex: Format = {
  extension: 'tex',
  suffix: 'tex.zip',
  label: 'LaTeX',
  hint: 'booktabs table with references',
  mediaType: 'application/zip',
  reads: ['paper'],
  serialize: { comparison: async (model, options) => (await import('../latex/write')).writeLatex(model, options) },
}
