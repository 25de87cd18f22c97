import { guard } from '../formula-guard'
import type { Value } from '../long-row'

/** Formats one record as a CSV line, line end included. */
export type LineWriter = (values: Value[]) => string
/** Formats one CSV field. */
export type FieldWriter = (value: Value) => string

/** Lines after RFC 4180: commas, CRLF. Fields come from `fieldWriter`. */
export function lineWriter(raw: boolean): LineWriter {
  const field = fieldWriter(raw)
  return (values) => `${values.map(field).join(',')}${LINE_END}`
}
export const LINE_END = '\r\n'

/**
 * Fields after RFC 4180, quoted where needed and also around semicolons and tabs, which other programs split at.
 * Quotation marks inside are doubled.
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

/** Whether a code unit is an ASCII letter or digit: the fast path, since no formula or white space begins with one. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** Whether the text has no white space at either end. */
function isTight(text: string): boolean {
  if (!isPlain(text.charCodeAt(0)) && /^\s/.test(text)) return false
  const last = text.charCodeAt(text.length - 1)
  return isPlain(last) || last === 46 || !/\s$/.test(text)
}
