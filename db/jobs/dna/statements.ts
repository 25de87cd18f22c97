import type { DnaStatement } from '@/lib/record-imports/dna/database'
import { type Cell, integerOf, requireTable, type Table, textOf } from './tables'

type Find = (name: string) => Table | undefined

/** Statements by document, in the order of their ids. */
export function readStatements(find: Find, shortTexts: (cell: Cell) => string): Map<number, DnaStatement[]> {
  const values = readValues(find, shortTexts)
  const table = requireTable(find, 'STATEMENTS', ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop'])
  const byDocument = new Map<number, DnaStatement[]>()
  const none: DnaStatement['values'] = new Map()
  for (const [id, type, document, start, stop, coder] of table.rows(COLUMNS)) {
    const number = integerOf(id)
    const where = integerOf(document)
    if (number === null || where === null) continue
    const statement = {
      id: number,
      type: integerOf(type) ?? -1,
      start: integerOf(start) ?? -1,
      stop: integerOf(stop) ?? -1,
      coder: integerOf(coder),
      values: values.get(number) ?? none,
    }
    const list = byDocument.get(where) ?? []
    list.push(statement)
    byDocument.set(where, list)
  }
  for (const list of byDocument.values()) list.sort((a, b) => a.id - b.id)
  return byDocument
}

const COLUMNS = ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder']

/** The values of statements, by statement and variable. An empty text is missing. */
function readValues(find: Find, shortTexts: (cell: Cell) => string): Map<number, Map<number, string | number>> {
  const values = new Map<number, Map<number, string | number>>()
  for (const { name, read } of DATA_TABLES) {
    const table = find(name)
    if (!table) continue
    requireTable(find, name, ['StatementId', 'VariableId'])
    const column = name === 'DATASHORTTEXT' && table.has('Entity') ? 'Entity' : 'Value'
    for (const [statement, variable, cell] of table.rows(['StatementId', 'VariableId', column])) {
      const value = name === 'DATASHORTTEXT' ? shortTexts(cell ?? null) : read(cell ?? null)
      const of = integerOf(statement)
      const named = integerOf(variable)
      if (of === null || named === null || value === null || value === '') continue
      const own = values.get(of) ?? new Map<number, string | number>()
      own.set(named, value)
      values.set(of, own)
    }
  }
  return values
}

const DATA_TABLES: { name: string; read: (cell: Cell) => string | number | null }[] = [
  { name: 'DATABOOLEAN', read: integerOf },
  { name: 'DATAINTEGER', read: integerOf },
  { name: 'DATASHORTTEXT', read: textOf },
  { name: 'DATALONGTEXT', read: textOf },
]
