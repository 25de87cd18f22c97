import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { KEY } from '@/db/queries/records/bundle-records'
import { type Change, RECORD_TYPES, type RecordOf, type RecordType, recordName } from '@/lib/editing/record-types'
import { insertCodings, insertQuotations, insertSourceAuthors, insertSources } from '../insert/evidence'
import { insertActors } from '../insert/people'
import { insertAbsences, insertClaims, insertPositions } from '../insert/records'
import type { Write } from '../insert/rows'
import { insertSubjects } from '../insert/subjects'
import type { Authorship } from '../load-bundle'
import { revisionsOf } from './revisions'
import { searchWrites } from './search'
import { UPDATES } from './update'

/**
 * Makes, changes and takes out records, all in one batch: all of it or nothing, each with a revision that keeps
 * what was and what is. Records are whole, in the shape of the bundle, and have been through its schema.
 *
 * @param reason why, in a word: "coded", "edited", "withdrawn", "undone"
 * @param also what is no record of the bundle and comes or goes with them: the text of a source
 * @throws what `findWriteProblem` puts into words, where a rule of the codebook or somebody's later revision
 *   stands against it; nothing is written then
 */
export async function changeRecords(
  db: Db,
  changes: Change[],
  { by, at, reason }: Authorship & { reason: string },
  also: Write[] = [],
): Promise<void> {
  if (changes.length === 0 && also.length === 0) return
  const keys = await keysOfReplaced(db, changes)
  const inOrder = RECORD_TYPES.flatMap((type) => changes.filter((change) => change.type === type))
  const [first, ...rest] = [
    ...inOrder.toReversed().flatMap((change) => (REPLACED.includes(change.type) ? takeOut(db, change) : [])),
    ...inOrder.flatMap((change) => putIn(db, change, keys)),
    // Last, once nothing rests on them any more.
    ...inOrder.toReversed().flatMap((change) => (REPLACED.includes(change.type) ? [] : takeOut(db, change))),
    ...searchWrites(db, inOrder),
    revisionsOf(db, inOrder, { by, at, reason }),
    ...also,
  ]
  if (first) await db.batch([first, ...rest])
}

/** What nothing else rests on by its key goes and comes back whole; what others rest on is changed in place. */
const REPLACED: readonly RecordType[] = ['position', 'claim', 'absence']

function takeOut(db: Db, { type, before, after }: Change): Write[] {
  if (!before || (after && !REPLACED.includes(type))) return []
  return [db.run(sql`delete from ${sql.raw(type)} where ${sql.raw(KEY[type])} = ${recordName(before)}`)]
}

function putIn(db: Db, change: Change, keys: Map<string, number>): Write[] {
  const { type, before, after } = change
  if (!after) return []
  if (before && !REPLACED.includes(type)) return UPDATES[type as keyof typeof UPDATES](db, after as never)
  return INSERTS[type](db, { ...after, key: keys.get(keyName(change)) } as never)
}

const INSERTS: { [T in RecordType]: (db: Db, record: RecordOf<T>) => Write[] } = {
  source: (db, record) => [...insertSources(db, [record]), ...insertSourceAuthors(db, [record])],
  actor: (db, record) => insertActors(db, [record]),
  theme: (db, record) => insertSubjects(db, { themes: [record], topics: [], summits: [] }),
  topic: (db, record) => insertSubjects(db, { themes: [], topics: [record], summits: [] }),
  summit: (db, record) => insertSubjects(db, { themes: [], topics: [], summits: [record] }),
  coding: (db, record) => insertCodings(db, [record]),
  quotation: (db, record) => insertQuotations(db, [record]),
  position: (db, record) => insertPositions(db, [record]),
  claim: (db, record) => insertClaims(db, [record]),
  absence: (db, record) => insertAbsences(db, [record]),
}

const keyName = ({ type, before }: Change) => (before ? `${type} ${recordName(before)}` : '')

/** The keys under which replaced records stand now, by type and name. */
async function keysOfReplaced(db: Db, changes: Change[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const type of REPLACED) {
    const names = changes.flatMap((change) =>
      change.type === type && change.before && change.after ? [recordName(change.before)] : [],
    )
    if (names.length === 0) continue
    const rows = await db.values<[string, number]>(
      sql`select uid, id from ${sql.raw(type)} where uid in (select value from json_each(${JSON.stringify(names)}))`,
    )
    for (const [uid, id] of rows) found.set(`${type} ${uid}`, id)
  }
  return found
}
