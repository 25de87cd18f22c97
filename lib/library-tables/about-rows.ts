import { type LibraryAbout, READING_NOTES, RIGHTS_NOTE } from './about'
import type { Cell, Column } from './model'
import { CODES_TABLE, LIBRARY_TABLES } from './tables'
import { VIEWS } from './views'

const text = (name: string, description: string, required = true): Column => ({
  name,
  type: 'string',
  required,
  description,
})

/** The table that says what a database is and where it comes from. */
export const ABOUT_TABLE = {
  name: 'about',
  columns: [text('name', 'What is said'), text('value', 'In which words', false)],
  key: ['name'],
}

/** The table that says what every other table, view and column is. */
export const CONTENTS_TABLE = {
  name: 'contents',
  columns: [
    text('table_name', 'A table or view'),
    text('column_name', 'One of its columns; empty for the table itself'),
    text('description', 'What it is'),
  ],
  key: ['table_name', 'column_name'],
}

export function aboutRows(about: LibraryAbout): Cell[][] {
  return [
    ['library', about.title],
    ['made_by', 'Parley'],
    ['identity', about.identity && `urn:uuid:${about.identity}`],
    ['data_version', String(about.dataVersion)],
    ['data_date', about.dataDate],
    ['codebook', about.codebook],
    ['address', about.address('/') ?? null],
    ['rights', RIGHTS_NOTE],
    ...READING_NOTES.map((note, index) => [`note_${index + 1}`, note]),
  ]
}

export function contentRows(): Cell[][] {
  const tables = [...LIBRARY_TABLES, CODES_TABLE].flatMap(({ name, title, columns }) => [
    [name, '', title],
    ...columns.map((column) => [name, column.name, column.description]),
  ])
  return [...tables, ...VIEWS.map(({ name, description }) => [name, '', description])]
}
