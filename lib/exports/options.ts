import { choice, type FilterOf, flag } from '@/lib/filter/parameter'

const CSV_LAYOUTS = ['wide', 'long'] as const
const PAPERS = ['letter', 'a4'] as const

/**
 * Query parameters of a file, besides those of its view. Parsed by `parseFilter` with `parametersOf(format)`: an option
 * that the format does not read is reported as a problem.
 */
export const EXPORT_PARAMETERS = {
  /** CSV: `wide` has one row per topic, `long` one row per position. */
  layout: choice(CSV_LAYOUTS, 'wide'),
  /** CSV: starts with a byte-order mark, by which Excel recognizes UTF-8. */
  bom: flag(),
  /** CSV: turns off the formula guard. */
  raw: flag(),
  /** DOCX and LaTeX: paper size. */
  paper: choice(PAPERS, 'letter'),
}

export type ExportOptions = FilterOf<typeof EXPORT_PARAMETERS>

export const DEFAULT_OPTIONS: ExportOptions = { layout: 'wide', bom: false, raw: false, paper: 'letter' }
