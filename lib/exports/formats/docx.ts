import type { Format } from '../format'

export const docx: Format = {
  extension: 'docx',
  label: 'Word',
  hint: 'memo-ready, with footnotes',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  reads: ['paper'],
  // The library is loaded when somebody asks for the file: a page only wants the menu.
  serialize: { comparison: async (model, options) => (await import('../docx/write')).writeDocx(model, options) },
}
