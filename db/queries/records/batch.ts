import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { upgradeRecord } from '@/lib/bundle/upgrade'
import type { BatchRecord } from '@/lib/editing/take-back'
import { isRecordType, type RecordType } from '@/lib/records/record-type'
import { findEditable, lastVersion } from './editable'
import { findFormerName } from './former-names'

/** What one write changed: its signature, and every record that it changed. */
export type Batch = { batch: string; at: string; by: string; reason: string; records: BatchRecord[] }

const fields = z.record(z.string(), z.unknown()).nullable()
const revisionSchema = z.strictObject({
  type: z.string(),
  name: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  before: fields,
  after: fields,
  shape: z.int(),
})

/**
 * What was written in a batch, in the order of writing, each record beside what it is now; undefined where no revision
 * names the batch. Versions of texts are no records and are left out.
 */
export async function findBatch(db: Db, batch: string): Promise<Batch | undefined> {
  const revisions = await readShaped(
    db,
    revisionSchema,
    sql`select ${REVISION}
      from revision where batch = ${batch} order by id`,
  )
  const [first] = revisions
  if (!first) return undefined
  const { at, by, reason } = first
  return { batch, at, by, reason: reason ?? '', records: await recordsOf(db, revisions) }
}

/** The records that a batch changed or took out, as `findBatch` gives them; those that it made are left out. */
export async function listChangedIn(db: Db, batch: string): Promise<BatchRecord[]> {
  const rows = await readShaped(
    db,
    revisionSchema,
    sql`select ${REVISION} from revision where batch = ${batch} and before is not null order by id`,
  )
  return recordsOf(db, rows)
}

async function recordsOf(db: Db, revisions: z.infer<typeof revisionSchema>[]): Promise<BatchRecord[]> {
  const changed = revisions.flatMap(({ type, ...revision }) => (isRecordType(type) ? [{ ...revision, type }] : []))
  return Promise.all(
    changed.map(async ({ type, name, before, after, shape }): Promise<BatchRecord> => {
      const upgraded = (record: typeof before) => record && upgradeRecord(type, record, shape)
      return { type, name, before: upgraded(before), after: upgraded(after), ...(await presentOf(db, type, name)) }
    }),
  )
}

const REVISION = sql`json_object('type', record_type, 'name', record, 'at', at, 'by', "by",
  'reason', reason, 'before', json(before), 'after', json(after), 'shape', shape)`

/** The record of a name, or that was called so before its address was changed. */
async function presentOf(db: Db, type: RecordType, name: string): Promise<{ present: object | null; latest: number }> {
  const found = await findEditable(db, type, name)
  if (found) return { present: found.record, latest: found.version }
  const former = await findFormerName(db, type, name)
  const renamed = former && !former.merged ? await findEditable(db, type, former.present) : undefined
  return renamed
    ? { present: renamed.record, latest: renamed.version }
    : { present: null, latest: await lastVersion(db, type, name) }
}

/** The batch of the last write that merged a record away; undefined where none did, or it is from before batches. */
export async function findMergeBatch(db: Db, type: RecordType, gone: string): Promise<string | undefined> {
  const [row] = await db.values<[string | null]>(
    sql`select batch from revision where record_type = ${type} and record = ${gone} and after is null
      and version = (select max(version) from revision where record_type = ${type} and record = ${gone})`,
  )
  return row?.[0] ?? undefined
}
