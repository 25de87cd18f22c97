import { capitalize } from '@/lib/capitalize'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import { columnName } from './column-names'
import { columnsOf, type InnerList, type ReadColumn } from './columns'
import { FURTHER_COLUMNS } from './further-columns'
import type { Cell, Column, LibraryTable } from './model'
import { recordKey } from './record-key'

/** A table before it knows how to reach its rows from a record. */
type Owner = { name: string; noun: string; key: ReadColumn; table: string; itemsOf(record: object): object[] }

/** The tables of a type of record: its own, then those of the lists inside it. */
export function deriveTables(type: RecordType): LibraryTable[] {
  const { schema, fields, noun, key, list, address, home } = descriptorOf(type)
  const { columns, lists } = columnsOf(schema.shape, fields)
  const own = [...columns, ...(FURTHER_COLUMNS[type] ?? [])]
  const named = columns.find(({ name }) => name === key)
  if (!named) throw new Error(`A ${noun.one} has no column with its name.`)
  const table: LibraryTable = {
    name: list,
    title: capitalize(noun.many),
    of: type,
    columns: [...own.map(plain), ...(address ? [ADDRESS] : [])],
    key: [key],
    rowsOf: (record, addressOf) => [
      [...own.map(({ read }) => read(record)), ...(address ? [addressOf(home(record as never))] : [])],
    ],
  }
  const owner = { name: type, noun: noun.many, key: named, table: list, itemsOf: (record: object) => [record] }
  return [table, ...lists.flatMap((inner) => listTables(type, inner, owner))]
}

const ADDRESS: Column = {
  name: 'address',
  type: 'string',
  required: false,
  description: 'Address of its page. Empty where the library has no public address.',
}

/** The table of a list, and those of the lists inside its items. */
function listTables(type: RecordType, list: InnerList, owner: Owner): LibraryTable[] {
  const path = list.path.filter((part) => part !== 'items')
  const field = columnName(path, '')
  const parent: Column = {
    name: owner.name,
    type: 'string',
    required: true,
    description: `The ${owner.name.replaceAll('_', ' ')} that it is part of.`,
    references: { table: owner.table, column: owner.key.name },
  }
  const itemsOf = (row: object) => (at(row, list.path) ?? []) as unknown[]
  const title = `${capitalize(owner.noun)}: ${list.field.label.toLowerCase()}`
  if (list.item.kind === 'values') {
    const column = valueColumn(list)
    const rowsOf = (record: object) =>
      owner.itemsOf(record).flatMap((row) => itemsOf(row).map((item, n) => [owner.key.read(row), n + 1, item as Cell]))
    return [
      {
        name: `${owner.name}_${field}`,
        title,
        of: type,
        columns: [parent, N, column],
        key: [parent.name, 'n'],
        rowsOf,
      },
    ]
  }
  const found = columnsOf(list.item.shape, list.item.fields)
  const { lists } = found
  // The owner's column keeps its name, by which all tables of its lists are joined.
  const columns = found.columns.map((one) => (one.name === parent.name ? { ...one, name: `related_${one.name}` } : one))
  const id = columns.find(({ name }) => name === 'id')
  // Items with an id of their own are records to others: their table has their plain name.
  const name = id ? field : `${owner.name}_${field}`
  const table: LibraryTable = {
    name,
    title,
    of: type,
    columns: id ? [parent, ...columns.map(plain)] : [parent, N, ...columns.map(plain)],
    key: id ? ['id'] : [parent.name, 'n'],
    rowsOf: (record) =>
      owner.itemsOf(record).flatMap((row) =>
        itemsOf(row).map((item, n) => {
          const cells = columns.map(({ read }) => read(item as object))
          return id ? [owner.key.read(row), ...cells] : [owner.key.read(row), n + 1, ...cells]
        }),
      ),
  }
  if (!id) return [table]
  const itself = {
    name: field.replace(/s$/, ''),
    noun: field,
    key: id,
    table: name,
    itemsOf: (record: object) => owner.itemsOf(record).flatMap((row) => itemsOf(row) as object[]),
  }
  return [table, ...lists.flatMap((inner) => listTables(type, inner, itself))]
}

const N: Column = { name: 'n', type: 'integer', required: true, description: 'Its place in the list, from 1.' }

/** The column of a list of plain values: the names of records, or texts. */
function valueColumn({ field }: InnerList): Column {
  const common = { type: 'string', required: true, description: field.label } as const
  if (field.kind === 'records') return { ...common, name: field.of, references: recordKey(field.of) }
  return { ...common, name: 'text' }
}

const plain = ({ read, ...column }: ReadColumn): Column => column

const at = (row: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], row)
