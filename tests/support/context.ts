import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Db } from '@/db/client'
import type { Context, FormFields } from '@/db/commands/context'
import type { NextPage, Refused, Result } from '@/db/commands/result'
import { findDraft } from '@/db/queries/records/draft'
import { findEditable } from '@/db/queries/records/editable'
import { RECORD_FORMS } from '@/lib/forms/records/forms'
import { writeFields } from '@/lib/forms/write'
import type { RecordType } from '@/lib/records/record-type'

export const NOW = '2026-11-25T12:00:00.000Z'
export const asEditor = (db: Db): Context => ({ db, viewer: { class: 'editor' }, now: NOW })
export const asReader = (db: Db): Context => ({ db, viewer: { class: 'reader', reason: 'Only read here.' }, now: NOW })

/** A form as its page shows a record, signed, with some fields filled in otherwise. */
export async function formOf(
  db: Db,
  type: RecordType,
  name: string,
  changes: Record<string, string> = {},
): Promise<FormFields> {
  const found = await findEditable(db, type, name)
  if (!found) throw new Error(`There is no ${type} ${name}.`)
  const fields = writeFields(RECORD_FORMS[type].fields, found.record)
  return new Map([...fields, ['version', String(found.version)], ['by', 'Ada Coder'], ...Object.entries(changes)])
}

export const fieldsOf = (fields: Record<string, string>): FormFields => new Map(Object.entries(fields))

/** Every row that a use case may write, so that two states can be told apart. */
export async function rowsOf(db: Db): Promise<unknown> {
  const names = await db.values<[string]>(
    sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'search%' order by name`,
  )
  return Promise.all(names.map(async ([name]) => [name, await db.values(sql`select * from ${sql.raw(`"${name}"`)}`)]))
}

/** What a use case gave; fails the test with its words where it refused. */
export function done<T>(result: Result<T>): { kind: 'done' } & T {
  if (result.kind !== 'done') throw new Error(`refused as ${result.kind}: ${result.message}`)
  return result
}

export function refused(result: Result<unknown>): Refused {
  if (result.kind === 'done') throw new Error('was done')
  return result as Refused
}

/** The draft that a refused form was kept as, found as its page finds it. */
export async function draftOf(db: Db, page: NextPage | undefined, form: string) {
  const [, id = ''] = /[?&]draft=([^&]+)$/.exec(page?.href ?? '') ?? []
  const draft = await findDraft(db, id, form)
  expect(draft, page?.href).toBeDefined()
  return { fields: new Map(draft?.fields), problems: draft?.problems ?? [] }
}
