import {
  DATA_TYPES,
  type DnaDatabase,
  type DnaDocument,
  type DnaStatement,
  type DnaType,
} from '@/lib/record-imports/dna/database'
import { readEntities } from './entities'
import { listLeftovers } from './leftovers'
import { readStatements } from './statements'
import { type Cell, integerOf, ROWID, requireTable, type Table, textOf } from './tables'

type Find = (name: string) => Table | undefined

/**
 * Reads the tables of Discourse Network Analyzer 2 or 3; texts only while documents are read.
 *
 * @throws {UnreadableFile} where they are not there
 */
export function readDatabase(find: Find): DnaDatabase {
  const documents = requireTable(find, 'DOCUMENTS', ['ID', 'Text', 'Date'])
  requireTable(find, 'DATASHORTTEXT', ['StatementId'])
  const version = versionOf(find)
  const types = readTypes(find)
  const entities = readEntities(find)
  const statements = readStatements(find, entities.shortText)
  const rows = [...documents.rows([ROWID, ...COLUMNS])].sort((a, b) => (integerOf(a[1]) ?? 0) - (integerOf(b[1]) ?? 0))
  const dateOf = (row: Cell[]) => millisecondsOf(integerOf(row[9]), version)
  return {
    version,
    coders: readCoders(find),
    types,
    entities: entities.list,
    leftovers: listLeftovers(find, {
      homeless: countHomeless(
        statements,
        rows.map((row) => integerOf(row[1])),
      ),
    }),
    dates: rows.flatMap((row) => dateOf(row) ?? []),
    *documents() {
      for (const row of rows) yield documentOf(row, documents, dateOf(row), statements)
    },
  }
}

const COLUMNS = ['ID', 'Title', 'Coder', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date']

function documentOf(
  row: Cell[],
  table: Table,
  date: number | null,
  statements: Map<number, DnaStatement[]>,
): DnaDocument {
  const [rowid, id, title, coder, author, source, section, notes, type] = row
  const number = integerOf(id) ?? 0
  return {
    id: number,
    title: textOf(title),
    text: textOf(table.cell('Text', integerOf(rowid) ?? -1)),
    coder: integerOf(coder),
    author: textOf(author),
    source: textOf(source),
    section: textOf(section),
    notes: textOf(notes),
    type: textOf(type),
    date,
    statements: statements.get(number) ?? [],
  }
}

function countHomeless(statements: Map<number, DnaStatement[]>, documents: (number | null)[]): number {
  const known = new Set(documents)
  return [...statements].reduce((sum, [document, own]) => (known.has(document) ? sum : sum + own.length), 0)
}

/** As the settings say, else by the tables that there are. */
function versionOf(find: Find): 2 | 3 {
  for (const [property, value] of find('SETTINGS')?.rows(['Property', 'Value']) ?? []) {
    if (textOf(property).trim().toLowerCase() !== 'version') continue
    const major = /^\D*(\d+)/.exec(textOf(value))?.[1]
    if (major === '2') return 2
    if (major === '3') return 3
  }
  return find('ENTITIES') ? 3 : 2
}

/** The last second of the year 9999: a greater number is of milliseconds. */
const LAST_SECOND = 253_402_300_799

/** Version 2 writes milliseconds, version 3 seconds. */
function millisecondsOf(date: number | null, version: 2 | 3): number | null {
  return date === null || version === 2 || Math.abs(date) > LAST_SECOND ? date : date * 1000
}

function readTypes(find: Find): DnaType[] {
  const table = requireTable(find, 'STATEMENTTYPES', ['ID'])
  const types = new Map<number, DnaType>()
  for (const [id, label, type] of table.rows(['ID', 'Label', 'Type'])) {
    const number = integerOf(id)
    if (number !== null)
      types.set(number, { id: number, label: textOf(label) || textOf(type) || `Type ${number}`, variables: [] })
  }
  const variables = requireTable(find, 'VARIABLES', ['ID', 'Variable', 'StatementTypeId'])
  for (const [id, name, dataType, type] of variables.rows(['ID', 'Variable', 'DataType', 'StatementTypeId'])) {
    const number = integerOf(id)
    const known = DATA_TYPES.find((one) => one === textOf(dataType).trim().toLowerCase()) ?? 'short text'
    if (number !== null)
      types.get(integerOf(type) ?? -1)?.variables.push({ id: number, name: textOf(name), dataType: known })
  }
  return [...types.values()].sort((a, b) => a.id - b.id)
}

/** The names of coders. Their passwords are not read. */
function readCoders(find: Find): Map<number, string> {
  const coders = new Map<number, string>()
  for (const [id, name] of find('CODERS')?.rows(['ID', 'Name']) ?? []) coders.set(integerOf(id) ?? -1, textOf(name))
  return coders
}
