import { EVIDENCE_FIELDS } from '@/lib/exports/evidence-columns'
import { unguard } from '@/lib/exports/formula-guard'
import type { HeaderColumn } from '../columns/header'

/** A row of a table that was written here: its cells by the names of their columns, formulas as they were. */
export type OwnRow = ReadonlyMap<string, string>

/** Tables as they leave here, each known by its columns. */
const TELLING = {
  positions: ['record', 'id', 'actor', 'speaker', 'topic', 'code', 'stated_on', 'quotation_id', 'source'],
  claims: ['record', 'id', 'claim', 'statement', 'claim_kind', 'actor', 'said_on', 'coding', 'quotation_id', 'source'],
} as const

/** What a table is of that has left here; undefined for every other table. */
export function ownTableOf(columns: readonly HeaderColumn[]): keyof typeof TELLING | undefined {
  const has = (names: readonly string[]) => names.every((name) => columns.some(({ header }) => header === name))
  return has(TELLING.positions) ? 'positions' : has(TELLING.claims) ? 'claims' : undefined
}

/** @param isGuarded whether cells that look like formulas have an apostrophe in front, as they leave unless `raw=1` */
export function ownRow(columns: readonly HeaderColumn[], cells: readonly string[], isGuarded: boolean): OwnRow {
  return new Map(
    columns.map(({ header, index }) => {
      const cell = cells[index] ?? ''
      return [header, isGuarded ? unguard(cell) : cell]
    }),
  )
}

/**
 * The quotations of a row: the first in columns of its own, the others as JSON, each with what differs from the first.
 * Undefined where the JSON cannot be read.
 */
export function ownQuotations(row: OwnRow): OwnRow[] | undefined {
  const first = new Map(EVIDENCE_FIELDS.map((name) => [name as string, row.get(name) ?? '']))
  if (first.get('quotation_id') === '') return []
  const text = row.get('further_evidence') ?? ''
  if (text === '') return [first]
  const further = parseList(text)
  return further && [first, ...further.map((one) => new Map([...first, ...Object.entries(one).map(cellOf)]))]
}

/** A value of the JSON as its column would have it: lists are JSON there. */
function cellOf([name, value]: [string, unknown]): [string, string] {
  if (value === null || value === undefined) return [name, '']
  return [name, typeof value === 'string' ? value : JSON.stringify(value)]
}

/** A list of objects in JSON; undefined for anything else. */
export function parseList(text: string): Record<string, unknown>[] | undefined {
  const value = parseJson(text)
  const isList =
    Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
  return isList ? (value as Record<string, unknown>[]) : undefined
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
