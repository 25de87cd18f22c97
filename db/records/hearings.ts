import { getTableName } from 'drizzle-orm'
import type { Evidence } from '@/lib/records/field'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { ColumnsByField } from './columns'
import { RECORD_TABLES } from './registry'

/**
 * Columns of a record that name the actors who may speak in its quotations (the actor, on whose behalf, who reports
 * it), and those of the first and last day of its date.
 */
export type Hearing = { voices: string[]; from: string; to: string }

/** For each table whose rows rest on quotations: records, and rows inside records. */
export const HEARINGS: [table: string, Hearing][] = RECORD_TYPES.flatMap((type): [string, Hearing][] => {
  const { evidence, fields } = descriptorOf(type)
  const { table, columns } = RECORD_TABLES[type]
  const own: [string, Hearing][] = evidence ? [[getTableName(table), hearing(evidence, columns)]] : []
  const inner = Object.entries(fields).flatMap(([name, field]): [string, Hearing][] => {
    const stored = columns[name]
    if (field.kind !== 'rows' || !field.evidence || stored?.kind !== 'children') return []
    return [[getTableName(stored.table), hearing(field.evidence, stored.fields)]]
  })
  return [...own, ...inner]
})

function hearing({ voices, date }: Evidence, columns: ColumnsByField): Hearing {
  const said = columns[date]
  if (said?.kind !== 'date') throw new Error(`${date} is not a date.`)
  return {
    voices: voices.map((voice) => {
      const stored = columns[voice]
      if (stored?.kind !== 'reference') throw new Error(`${voice} names nobody.`)
      return stored.column.name
    }),
    from: said.from.name,
    to: said.to.name,
  }
}
