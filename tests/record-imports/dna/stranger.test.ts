import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Sqlite } from '@/db/engine/driver'
import { freshFolder } from '../../support/folders'
import { writeDna } from './files'
import { linesOf, recordsIn } from './lines'
import { SAMPLE } from './sample'

// What a stranger's database could do to its reader.

const folder = freshFolder()
const original = join(folder, 'strait.dna')
let made = 0

beforeAll(() => writeDna(original, 3, SAMPLE))

/** The sample after some statements of SQL. */
function changed(...statements: string[]): string {
  made += 1
  const path = join(folder, `changed-${made}.dna`)
  writeFileSync(path, readFileSync(original))
  const database = new Sqlite(path)
  for (const sql of statements) database.exec(sql)
  database.close()
  return path
}

function file(content: string | Uint8Array): string {
  made += 1
  const path = join(folder, `file-${made}.dna`)
  writeFileSync(path, content)
  return path
}

describe('refused in words', () => {
  test.each([
    ['an empty file', '', 'This file is empty.'],
    ['a text', 'Dear all,', 'not a database of Discourse Network Analyzer'],
    ['a file of version 1', '<?xml version="1.0"?><discourse></discourse>', 'as Discourse Network Analyzer 1 wrote it'],
    ['a header alone', 'SQLite format 3\0', 'damaged'],
  ])('%s', async (_, content, words) => {
    await expect(linesOf(file(content))).rejects.toThrow(words)
  })

  test('a database of another program', async () => {
    const path = file('')
    const database = new Sqlite(path)
    database.exec('create table note (id integer)')
    database.close()
    await expect(linesOf(path)).rejects.toThrow('it has no table DOCUMENTS')
  })

  test('a file cut short', async () => {
    const bytes = readFileSync(original)
    await expect(linesOf(file(bytes.subarray(0, 9000)))).rejects.toThrow(/damaged|has no/)
  })

  test.each([
    [
      'a view in place of a table',
      'alter table STATEMENTS rename to KEPT; create view STATEMENTS as select * from KEPT',
      'no table STATEMENTS',
    ],
    [
      'a generated column in place of a stored one',
      `alter table DOCUMENTS rename to KEPT; create table DOCUMENTS (ID integer primary key, Date integer, Text text as ('x' || ID))`,
      'no column Text',
    ],
    [
      'a virtual table',
      'drop table DOCUMENTS; create virtual table DOCUMENTS using fts5(ID, Title, Text, Date)',
      'no table DOCUMENTS',
    ],
    [
      'a table without row ids',
      'drop table DOCUMENTS; create table DOCUMENTS (ID integer primary key, Title text, Text text, Date integer) without rowid',
      'damaged or of another make',
    ],
  ])('%s', async (_, sql, words) => {
    await expect(linesOf(changed(sql))).rejects.toThrow(words)
  })

  test('a mapping that is none', async () => {
    await expect(linesOf(original, { types: 3 })).rejects.toThrow('The mapping is not one of a .dna file')
  })
})

describe('read all the same', () => {
  test('views, triggers and indexes run nothing', async () => {
    const path = changed(
      'create view SECRETS as select randomblob(1000000000)',
      `create trigger t after insert on DOCUMENTS begin select raise(abort, 'ran'); end`,
      'create index odd on STATEMENTS (Start + 1)',
    )
    expect(await linesOf(path)).toEqual(await linesOf(original))
  })

  test('a database that was open in write-ahead mode', async () => {
    const path = changed('pragma journal_mode = wal')
    expect(readFileSync(path)[18]).toBe(2)
    expect(await linesOf(path)).toEqual(await linesOf(original))
  })

  test('names of tables and columns in another case, without the optional tables', async () => {
    const path = changed(
      'alter table DOCUMENTS rename to documents_; alter table documents_ rename to documents; alter table documents rename column Title to title',
      'drop table REGEXES; drop table STATEMENTLINKS; drop table CODERRELATIONS; drop table DATAINTEGER; drop table SETTINGS',
    )
    expect(recordsIn(await linesOf(path), 'position')).toEqual(recordsIn(await linesOf(original), 'position'))
  })

  test('a document without a date is refused with its statements', async () => {
    const lines = await linesOf(changed('update DOCUMENTS set Date = null where ID = 2'))
    const refused = lines.filter(({ kind }) => kind === 'refused')
    expect(refused).toContainEqual({
      kind: 'refused',
      what: 'Document',
      place: { words: 'document 2, Hearing of 24 Oct 2018', row: 2 },
      reason: 'its document has no date',
    })
    expect(refused).toHaveLength(2 + 1 + 5)
  })

  test('a statement of a document that is not there is counted', async () => {
    const lines = await linesOf(changed('update STATEMENTS set DocumentId = 9 where ID = 1'))
    expect(lines).toContainEqual({ kind: 'unplaced', what: 'Statements whose document is not in the file', count: 1 })
  })
})
