import { getTableName } from 'drizzle-orm'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import type { ColumnsByField, FieldColumns } from './columns'
import { columnOf, tableOf } from './names'
import { RECORD_TABLES } from './registry'

/** For each type of record that can name one of type `named`, SQL: whether a row names the record with this key. */
export function namingConditions(named: RecordType, key: string): [RecordType, string][] {
  return RECORD_TYPES.flatMap((type): [RecordType, string][] => {
    const { table, columns } = RECORD_TABLES[type]
    const condition = namesKey(columns, named, key, getTableName(table))
    return condition === undefined ? [] : [[type, condition]]
  })
}

function namesKey(columns: ColumnsByField, named: RecordType, key: string, table: string): string | undefined {
  const fields = Object.values(columns)
  const own = fields.flatMap((stored) => (isNaming(stored, named) ? [columnOf(stored.column)] : []))
  const inner = fields.flatMap((stored) => {
    const condition = innerCondition(stored, named, key)
    return condition && 'owner' in stored
      ? [`${table}.id in (select ${columnOf(stored.owner)} from ${getTableName(stored.table)} where ${condition})`]
      : []
  })
  const [only, ...more] = own
  const direct = only === undefined ? [] : [more.length > 0 ? `${key} in (${own.join(', ')})` : `${only} = ${key}`]
  const conditions = [...direct, ...inner]
  return conditions.length > 0 ? conditions.join(' or ') : undefined
}

function innerCondition(stored: FieldColumns, named: RecordType, key: string): string | undefined {
  if (stored.kind === 'children') return namesKey(stored.fields, named, key, getTableName(stored.table))
  if (stored.kind !== 'list') return undefined
  const { item, table } = stored
  if (item.kind === 'row') return namesKey(item.fields, named, key, getTableName(table))
  return isNaming(item, named) ? `${columnOf(item.column)} = ${key}` : undefined
}

function isNaming(stored: FieldColumns, named: RecordType): stored is Extract<FieldColumns, { kind: 'reference' }> {
  return stored.kind === 'reference' && stored.to === tableOf(named)
}
