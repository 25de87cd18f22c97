import { type ExportView, type FileBody, type Format, MOST_IN_WORKBOOK, type Serializer, type ViewName } from './format'
import { bib } from './formats/bib'
import { csl } from './formats/csl'
import { csv } from './formats/csv'
import { docx } from './formats/docx'
import { html } from './formats/html'
import { json } from './formats/json'
import { latex } from './formats/latex'
import { markdown } from './formats/markdown'
import { png } from './formats/png'
import { ris } from './formats/ris'
import { svg } from './formats/svg'
import { xlsx } from './formats/xlsx'
import { DEFAULT_OPTIONS, EXPORT_PARAMETERS, type ExportOptions } from './options'

/** Every format, in the order of the menu. */
export const FORMATS: readonly Format[] = [csv, xlsx, docx, markdown, latex, html, svg, png, json, bib, ris, csl]

/** The format an address asks for, if it can write that view. */
export function findFormat(view: ViewName, extension: string): Format | undefined {
  return formatsFor(view).find((format) => format.extension === extension)
}

/** The formats a view can be had in, in the order of the menu. */
export function formatsFor(view: ViewName): Format[] {
  return FORMATS.filter((format) => format.serialize[view] !== undefined)
}

/** The parameters a format adds to its view's address: for `parseFilter`, together with the view's own. */
export function parametersOf(format: Format, view: ViewName): Partial<typeof EXPORT_PARAMETERS> {
  const heeded = format.reads.filter((name) => name !== 'layout' || LAID_OUT.includes(view))
  return Object.fromEntries(heeded.map((name) => [name, EXPORT_PARAMETERS[name]]))
}

/** Views whose data can be laid out in more than one way. */
const LAID_OUT: readonly ViewName[] = ['comparison']

/**
 * The file.
 *
 * @param options defaults where left out
 * @throws where the format cannot write the view; ask `findFormat` first
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

/** How many rows a view holds: of a list its records, of a comparison its topics, of a topic its voices. */
export function rowsIn({ name, model }: ExportView): number {
  switch (name) {
    case 'comparison':
      return model.rows.length
    case 'positions':
      return model.matching
    case 'claims':
      return model.total
    case 'topic':
      return model.voices.all
  }
}

/** In words, why a format does not take a list of so many rows; undefined where it does. */
export function tooLongFor({ label, most }: Format, rows: number): string | undefined {
  if (most === undefined || rows <= most) return undefined
  const instead = rows > MOST_IN_WORKBOOK ? 'CSV or JSON' : 'CSV, Excel or JSON'
  return `A file for ${label} takes at most ${most} rows; this list has ${rows}. Narrow it, or take it as ${instead}.`
}
