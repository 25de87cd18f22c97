import { getTableName } from 'drizzle-orm'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import type { ColumnsByField, FieldColumns } from './columns'
import { columnOf, tableOf } from './names'
import { RECORD_TABLES } from './registry'

/**
 * A query of references: SQL that selects the keys `named`, of records of the type `to`, and `owner`, of the records of
 * the type `from` that name them.
 */
export type ReferenceQuery = { from: RecordType; to: RecordType; sql: string }

/** Every way in which a record can name another. */
export const REFERENCE_QUERIES: ReferenceQuery[] = RECORD_TYPES.flatMap((from) => {
  const { table, columns } = RECORD_TABLES[from]
  return queriesOf(columns, from, getTableName(table), `${getTableName(table)}.id`)
})

/** @param source SQL after `from` @param owner SQL of the owner's key */
function queriesOf(columns: ColumnsByField, from: RecordType, source: string, owner: string): ReferenceQuery[] {
  return Object.values(columns).flatMap((stored) => queriesIn(stored, from, source, owner))
}

function queriesIn(stored: FieldColumns, from: RecordType, source: string, owner: string): ReferenceQuery[] {
  switch (stored.kind) {
    case 'reference': {
      const to = RECORD_TYPES.find((type) => tableOf(type) === stored.to)
      const named = columnOf(stored.column)
      return to
        ? [{ from, to, sql: `select ${named} as named, ${owner} as owner from ${source} where ${named} is not null` }]
        : []
    }
    case 'object':
      return queriesOf(stored.fields, from, source, owner)
    case 'list': {
      const list = getTableName(stored.table)
      const within = isInner(source) ? `${list} join ${source} on ${columnOf(stored.owner)} = ${source}.id` : list
      const own = isInner(source) ? owner : columnOf(stored.owner)
      return stored.item.kind === 'row'
        ? queriesOf(stored.item.fields, from, within, own)
        : queriesIn(stored.item, from, within, own)
    }
    case 'children':
      return queriesOf(stored.fields, from, getTableName(stored.table), columnOf(stored.owner))
    default:
      return []
  }
}

/** Whether a table holds records inside records. */
function isInner(source: string): boolean {
  return !RECORD_TYPES.some((type) => getTableName(tableOf(type)) === source)
}
