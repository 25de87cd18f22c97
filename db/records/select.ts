import { getTableName } from 'drizzle-orm'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { ColumnsByField, FieldColumns, ListColumns } from './columns'
import { columnOf, nameOfKey } from './names'
import { RECORD_TABLES } from './registry'

/**
 * SQL for each type: a select of its records in the bundle's shape, one JSON object a row. The caller appends a
 * condition or an order.
 */
export const SELECTS = Object.fromEntries(RECORD_TYPES.map((type) => [type, selectOf(type)])) as Record<
  RecordType,
  string
>

function selectOf(type: RecordType): string {
  const { table, columns, history } = RECORD_TABLES[type]
  // Keys in the order of the schema, which is that of bundles.
  const fields = Object.keys(descriptorOf(type).schema.shape)
  return `select ${objectOf(columns, fields, getTableName(table))} from ${getTableName(table)} ${history?.join ?? ''}`
}

/** `json_object('slug', …, …)` of the row of `table`. */
function objectOf(columns: ColumnsByField, fields: string[], table: string): string {
  const pairs = fields.map((field) => {
    const stored = columns[field]
    if (!stored) throw new Error(`The field ${field} of ${table} is not stored.`)
    return `'${field}', ${fieldOf(stored, table)}`
  })
  return `json_object(${pairs.join(', ')})`
}

function fieldOf(stored: FieldColumns, table: string): string {
  switch (stored.kind) {
    case 'value':
    case 'joined':
    case 'date': {
      const column = columnOf(stored.column)
      if (stored.column.dataType !== 'boolean') return column
      return stored.column.notNull
        ? `json(iif(${column}, 'true', 'false'))`
        : `json(case ${column} when 1 then 'true' when 0 then 'false' else 'null' end)`
    }
    case 'json':
      return `json(${columnOf(stored.column)})`
    case 'reference':
      return nameOfKey(stored.to, columnOf(stored.column))
    case 'object': {
      const object = objectOf(stored.fields, Object.keys(stored.fields), table)
      return stored.given ? `iif(${columnOf(stored.given)} is null, null, ${object})` : object
    }
    case 'list':
      return listOf(stored, itemOf(stored), table)
    case 'children': {
      const child = getTableName(stored.table)
      const object = objectOf(stored.fields, Object.keys(stored.fields), child)
      return arrayOf(object, child, `${columnOf(stored.owner)} = ${table}.id order by id`)
    }
    case 'derived':
      return stored.select
  }
}

function itemOf({ table, item }: ListColumns): string {
  const name = getTableName(table)
  return item.kind === 'row' ? objectOf(item.fields, Object.keys(item.fields), name) : fieldOf(item, name)
}

function listOf({ table, owner, ordinal }: ListColumns, item: string, of: string): string {
  return arrayOf(item, getTableName(table), `${columnOf(owner)} = ${of}.id order by ${ordinal.name}`)
}

/** SQL: a JSON array of the rows that `where` chooses, in their order; `[]` where there are none. */
function arrayOf(value: string, table: string, where: string): string {
  return `(select json_group_array(${value}) from (select * from ${table} where ${where}) as ${table})`
}
