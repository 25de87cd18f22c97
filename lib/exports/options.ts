import { choice, type FilterOf, flag } from '@/lib/filter/parameter'

const PAPERS = ['letter', 'a4'] as const

/**
 * Query parameters of a file, besides those of its view. Parsed by `parseFilter` with `parametersOf(format, view)`: an
 * option that the format does not read is reported as a problem.
 */
export const EXPORT_PARAMETERS = {
  /**
   * CSV: `wide` has a row a topic, `long` a row a record, `evidence` a row a quotation; `notes` is the table beside them,
   * with key and provenance.
   */
  layout: choice(['wide', 'long', 'evidence', 'notes'], 'wide'),
  /** CSV: each row says from which library and data version it comes. */
  origin: flag(),
  /** CSV: starts with a byte-order mark, by which Excel recognizes UTF-8. */
  bom: flag(),
  /** CSV: turns off the formula guard. */
  raw: flag(),
  /** DOCX and LaTeX: paper size. */
  paper: choice(PAPERS, 'letter'),
}

/** Layouts of views that are no table of topics and actors: the first is their CSV without the option. */
export const LIST_LAYOUTS = choice(['long', 'evidence', 'notes'], 'long')
export const CHANGE_LAYOUTS = choice(['long', 'notes'], 'long')
export const ONE_LAYOUT = choice(['long'], 'long')

export type ExportParameter = keyof typeof EXPORT_PARAMETERS
/** `root` is no parameter: what the addresses of records begin with, the public address of the library or its path. */
export type ExportOptions = FilterOf<typeof EXPORT_PARAMETERS> & { root: string }

export const DEFAULT_OPTIONS: ExportOptions = {
  layout: 'wide',
  origin: false,
  bom: false,
  raw: false,
  paper: 'letter',
  root: '',
}
