import { BUNDLE_TYPES } from '@/lib/records/registry'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { deriveTables } from './derive'
import type { Cell, Column, LibraryTable } from './model'

/** The tables of a library, in the order of bundles: most name only tables before them. */
export const LIBRARY_TABLES: readonly LibraryTable[] = BUNDLE_TYPES.flatMap(deriveTables)

/** The table with the meaning of every code: one row for each code of each column. */
export const CODES_TABLE: { name: string; title: string; columns: readonly Column[]; key: readonly string[] } = {
  name: 'codes',
  title: 'Codes and what they mean',
  columns: [
    { name: 'table_name', type: 'string', required: true, description: 'The table of the column' },
    { name: 'column_name', type: 'string', required: true, description: 'The column that holds the code' },
    { name: 'code', type: 'string', required: true, description: 'The code as it stands in the column' },
    { name: 'n', type: 'integer', required: true, description: 'Its place in the order of the scale, from 1' },
    { name: 'label', type: 'string', required: true, description: 'The code in words' },
    { name: 'meaning', type: 'string', required: false, description: 'When it is given' },
    { name: 'score', type: 'integer', required: false, description: 'Of a stance: from −2 to +2' },
  ],
  key: ['table_name', 'column_name', 'code'],
}

/** The rows of `CODES_TABLE`. */
export function codeRows(): Cell[][] {
  return LIBRARY_TABLES.flatMap(({ name, columns }) =>
    columns.flatMap((column) =>
      (column.codes ?? []).map(({ code, label, meaning }, index) => [
        name,
        column.name,
        code,
        index + 1,
        label,
        meaning ?? null,
        column.name === 'stance' && isStance(code) ? STANCE[code].score : null,
      ]),
    ),
  )
}

const isStance = (code: string): code is Stance => (STANCES as readonly string[]).includes(code)
