import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { connect, type Db } from '@/db/client'
import { refusalOf } from '@/db/commands/refusal'
import type { StoredImport } from '@/lib/record-imports/stored'
import { checkStaged } from './check'
import { compareWithLibrary } from './compare'
import { findImportWrites } from './find-writes'

/**
 * Plans an import: what becomes of each staged line in the library as it is now. The writing itself is tried and rolled
 * back, so that what the library would refuse is known before.
 *
 * @param rehearsed whether to try the writing; without it only what is written for good tells
 */
export async function planImport(db: Db, run: StoredImport, rehearsed: boolean): Promise<void> {
  const [[version = 0] = []] = await db.values<[number]>(sql`select coalesce(max(id), 0) from revision`)
  await compareWithLibrary(db, run.id, run.choices)
  await checkStaged(db, run.id)
  await db.run(sql`update import_run set state = 'preview', planned_at = ${version}, seal = ${await sealOf(db, run.id)},
      counts = (select json_group_array(json_object('kind', kind, 'type', type, 'plan', plan, 'count', n)) from (
        select kind, type, plan, count(*) as n from import_line where import_id = ${run.id} group by 1, 2, 3))
    where id = ${run.id}`)
  if (!rehearsed) return
  const problem = await rehearse(db, run)
  if (problem !== undefined) await db.run(sql`update import_run set problem = ${problem} where id = ${run.id}`)
}

/** Why the library would not take an import; undefined where it would. */
async function rehearse(db: Db, run: StoredImport): Promise<string | undefined> {
  const { engine } = db
  const rolledBack = connect({ ...engine, batch: (statements) => engine.rehearse(statements) })
  const signature = { by: run.by, at: run.at, batch: 'rehearsal', reason: '' }
  const [first, ...rest] = await findImportWrites(rolledBack, run, signature)
  const refused = first && (await refusalOf(() => rolledBack.batch([first, ...rest])))
  // Somebody edited the library since the plan was made, which is no fault of the import: writing it plans again.
  return refused && refused.table !== 'import' ? wordsOf(refused) : undefined
}

/** "position, statedOn: ends before it begins" */
export const wordsOf = ({ table, field, message }: { table: string; field: string; message: string }): string =>
  `${[table, field].filter(Boolean).join(', ')}: ${message}`.replace(/^: /, '')

/** Rows read for the seal in one query. */
const CHUNK = 5_000

/** Tells one plan from another: the same for the same records with the same fates. */
async function sealOf(db: Db, id: number): Promise<string> {
  const hash = createHash('sha256')
  for (let after = -1; ; ) {
    const rows = await db.values<
      [number, string, string]
    >(sql`select ordinal, type || ' ' || coalesce(name, ''), plan from import_line
      where import_id = ${id} and plan is not null and ordinal > ${after} order by ordinal limit ${CHUNK}`)
    for (const [, name, plan] of rows) hash.update(`${name} ${plan}\n`)
    after = rows.at(-1)?.[0] ?? after
    if (rows.length < CHUNK) return hash.digest('hex')
  }
}
