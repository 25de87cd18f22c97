import { type ExportView, type FileBody, type Format, MOST_IN_WORKBOOK, type Serializer, type ViewName } from './format'
import { bib } from './formats/bib'
import { csl } from './formats/csl'
import { csv } from './formats/csv'
import { docx } from './formats/docx'
import { edges } from './formats/edges'
import { gexf } from './formats/gexf'
import { graphml } from './formats/graphml'
import { html } from './formats/html'
import { json } from './formats/json'
import { latex } from './formats/latex'
import { markdown } from './formats/markdown'
import { png } from './formats/png'
import { ris } from './formats/ris'
import { svg } from './formats/svg'
import { xlsx } from './formats/xlsx'
import {
  CHANGE_LAYOUTS,
  DEFAULT_OPTIONS,
  EXPORT_PARAMETERS,
  type ExportOptions,
  type ExportParameter,
  LIST_LAYOUTS,
  ONE_LAYOUT,
} from './options'

/** Every format, in menu order. */
export const FORMATS: readonly Format[] = [
  csv,
  xlsx,
  docx,
  markdown,
  latex,
  html,
  svg,
  png,
  json,
  edges,
  graphml,
  gexf,
  bib,
  ris,
  csl,
]

/**
 * The format with an extension, or with its file's whole ending (`tex.zip`); undefined where it does not exist or cannot
 * write the view.
 */
export function findFormat(view: ViewName, extension: string): Format | undefined {
  return formatsFor(view).find((format) => format.extension === extension || format.suffix === extension)
}

/** The formats that can write a view, in menu order. */
export function formatsFor(view: ViewName): Format[] {
  return FORMATS.filter((format) => format.serialize[view] !== undefined)
}

/** Query parameters that a format reads besides the view's own, for `parseFilter`. */
export function parametersOf(format: Format, view: ViewName): Partial<Record<ExportParameter, ParameterOf>> {
  const known = { ...EXPORT_PARAMETERS, ...LAYOUTS[view] }
  return Object.fromEntries(format.reads.map((name) => [name, known[name]]))
}
type ParameterOf = (typeof EXPORT_PARAMETERS)[ExportParameter]

/** The `layout` option of views that have other layouts than a comparison. */
const LAYOUTS: Partial<Record<ViewName, { layout: typeof LIST_LAYOUTS | typeof CHANGE_LAYOUTS | typeof ONE_LAYOUT }>> =
  {
    positions: { layout: LIST_LAYOUTS },
    claims: { layout: LIST_LAYOUTS },
    change: { layout: CHANGE_LAYOUTS },
    agreement: { layout: ONE_LAYOUT },
    network: { layout: ONE_LAYOUT },
    coverage: { layout: ONE_LAYOUT },
  }

/**
 * Writes a view in a format.
 *
 * @param options defaults to `DEFAULT_OPTIONS`
 * @throws Error where the format cannot write the view; check with `findFormat` first
 */
export async function serializeView(
  format: Format,
  { name, model }: ExportView,
  options: Partial<ExportOptions> = {},
): Promise<FileBody> {
  const serialize = format.serialize[name] as Serializer<typeof model> | undefined
  if (!serialize) throw new Error(`${format.extension} cannot write ${name}`)
  return serialize(model, { ...DEFAULT_OPTIONS, ...options })
}

/** Number of rows of a view: records of a list, topics of a comparison, voices of a topic. */
export function rowsIn({ name, model }: ExportView): number {
  switch (name) {
    case 'comparison':
      return model.rows.length
    case 'positions':
      return model.matching
    case 'claims':
      return model.total
    case 'change':
      return model.changes.listed.length
    case 'topic':
      return model.voices.all
    case 'agreement':
      return model.actors.length
    case 'network':
      return model.nodes.length
    case 'coverage':
      return model.topics.length + model.actors.length
  }
}

/** Error message for a list that is too long for a format; undefined where it fits. */
export function tooLongFor({ label, most }: Format, rows: number): string | undefined {
  if (most === undefined || rows <= most) return undefined
  const instead = rows > MOST_IN_WORKBOOK ? 'CSV or JSON' : 'CSV, Excel or JSON'
  return `A file for ${label} takes at most ${most} rows; this list has ${rows}. Narrow it, or take it as ${instead}.`
}
