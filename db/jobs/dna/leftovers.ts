import type { DnaDatabase } from '@/lib/record-imports/dna/database'
import { type Cell, integerOf, type Table } from './tables'

type Find = (name: string) => Table | undefined

/** Tables of which no record is made, in words for their rows. */
const TABLES: [name: string, what: string][] = [
  ['REGEXES', 'Regular expressions for highlighting'],
  ['STATEMENTLINKS', 'Links between statements'],
  ['CODERRELATIONS', 'Rules which coder sees whose work'],
  ['CODERPERMISSIONS', 'Permissions of coders'],
]

const COLORS = ['Red', 'Green', 'Blue']

/** What of the tables is not read, counted. `homeless` are statements whose document is not in the file. */
export function listLeftovers(find: Find, { homeless }: { homeless: number }): DnaDatabase['leftovers'] {
  const colored = [
    ['ENTITIES', 'Colors of entities'],
    ['ATTRIBUTES', 'Colors of entities'],
    ['STATEMENTTYPES', 'Colors of statement types'],
    ['CODERS', 'Colors, passwords and settings of coders'],
  ] as const
  return [
    { what: 'Statements whose document is not in the file', count: homeless },
    ...colored.map(([name, what]) => ({ what, count: countColored(find(name), name === 'CODERS') })),
    ...TABLES.map(([name, what]) => ({ what, count: find(name)?.count() ?? 0 })),
  ]
}

/** Rows with a color other than black, or all of them. */
function countColored(table: Table | undefined, all: boolean): number {
  if (!table || all) return table?.count() ?? 0
  let count = 0
  for (const row of table.rows(COLORS)) if (row.some(isBright)) count += 1
  return count
}

const isBright = (cell: Cell) => (integerOf(cell) ?? 0) > 0
