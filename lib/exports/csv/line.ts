import { guard } from '../formula-guard'
import type { Value } from '../long-rows'

/** Writes one record: a line in CSV with its line end. */
export type LineWriter = (values: Value[]) => string

/**
 * Lines after RFC 4180: commas, CRLF, a field in quotation marks where it needs them (and where it holds a
 * semicolon or tab, by which other programs might cut it), quotation marks doubled.
 *
 * @param raw leaves formulas as they are; otherwise they are guarded, see `formula-guard.ts`
 */
export function lineWriter(raw: boolean): LineWriter {
  return (values) => `${values.map((value) => field(value, raw)).join(',')}\r\n`
}

function field(value: Value, raw: boolean): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = raw ? value : guard(value)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
