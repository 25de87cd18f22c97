import { choice, type FilterOf, flag } from '@/lib/filter/parameter'

const CSV_LAYOUTS = ['wide', 'long'] as const
const PAPERS = ['letter', 'a4'] as const

/**
 * What an address can say about a file beyond the view itself. Read like a filter, by `parseFilter`, with
 * `parametersOf(format)`: an option that a format does not heed is reported, not dropped.
 */
export const EXPORT_PARAMETERS = {
  /** CSV: one row a topic, or one row a position. */
  layout: choice(CSV_LAYOUTS, 'wide'),
  /** CSV: a byte-order mark, by which Excel knows UTF-8. */
  bom: flag(),
  /** CSV: leaves cells alone that a spreadsheet would run as formulas. */
  raw: flag(),
  /** DOCX and LaTeX: the paper. */
  paper: choice(PAPERS, 'letter'),
}

export type ExportOptions = FilterOf<typeof EXPORT_PARAMETERS>

export const DEFAULT_OPTIONS: ExportOptions = { layout: 'wide', bom: false, raw: false, paper: 'letter' }
