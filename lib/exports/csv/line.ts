import { guard } from '../formula-guard'
import type { Value } from '../long-rows'

/** Writes one record: a line in CSV with its line end. */
export type LineWriter = (values: Value[]) => string
/** Writes one field. */
export type FieldWriter = (value: Value) => string

/** Lines after RFC 4180: commas, CRLF, fields as `fieldWriter` writes them. */
export function lineWriter(raw: boolean): LineWriter {
  const field = fieldWriter(raw)
  return (values) => `${values.map(field).join(',')}${LINE_END}`
}
export const LINE_END = '\r\n'

/**
 * Fields after RFC 4180: in quotation marks where one needs them (and where it holds a semicolon or tab, by which
 * other programs might cut it), quotation marks doubled.
 *
 * @param raw leaves formulas as they are; otherwise they are guarded, see `formula-guard.ts`
 */
export function fieldWriter(raw: boolean): FieldWriter {
  return (value) => {
    if (value === null || value === undefined || value === '') return ''
    if (typeof value === 'number') return String(value)
    const text = raw || isPlain(value.charCodeAt(0)) ? value : guard(value)
    return NEEDS_QUOTES.test(text) || !isTight(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
}

const NEEDS_QUOTES = /[",;\t\r\n]/

/** A letter or digit of ASCII: no formula begins with one, and no white space is one. Most fields begin and end so. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** Whether no white space stands at either end. */
function isTight(text: string): boolean {
  if (!isPlain(text.charCodeAt(0)) && /^\s/.test(text)) return false
  const last = text.charCodeAt(text.length - 1)
  return isPlain(last) || last === 46 || !/\s$/.test(text)
}
