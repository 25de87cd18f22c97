import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { Change } from '@/lib/editing/change'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'
import { insertRecord } from '../insert/records'
import type { Write } from '../insert/rows'
import type { Authorship } from '../load-bundle'
import { formerNameWrites, isRenamed, renameRow, renameTextVersions } from './rename'
import { revisionsOf } from './revisions'
import { searchWrites } from './search'
import { updateListsAfter, updateRecord } from './update'

/**
 * Inserts, changes and deletes records in one batch, each with a revision that holds the record before and after. A
 * renamed record has one under each name, and its old name forwards.
 * Records are whole, in the shape of the bundle, and already parsed by their schemas.
 *
 * @param reason in a word: "coded", "edited", "withdrawn", "undone"
 * @param also further writes of the same batch that are not records, such as the text of a source
 * @throws where a rule of the codebook is broken or somebody saved a later revision (`findWriteProblem` has the words);
 *   nothing is written then
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
  const types = new Set(inOrder.map(({ type }) => type))
  const [first, ...rest] = [
    ...inOrder.toReversed().flatMap((change) => (isReplaced(change.type) ? takeOut(db, change) : [])),
    ...inOrder.flatMap((change) => putIn(db, change, keys)),
    ...inOrder.flatMap(({ type, after }) => (after ? updateListsAfter(db, type, after, types) : [])),
    // Deletions come last, once no other record names the deleted ones.
    ...inOrder.toReversed().flatMap((change) => (isReplaced(change.type) ? [] : takeOut(db, change))),
    ...searchWrites(db, inOrder),
    ...revisionsOf(db, inOrder, { by, at, reason }),
    ...inOrder.flatMap((change) =>
      change.type === 'source' && isRenamed(change) ? renameTextVersions(db, change, { by, at }) : [],
    ),
    ...formerNameWrites(db, inOrder),
    ...also,
  ]
  if (first) await db.batch([first, ...rest])
}

/** Whether records of a type are deleted and inserted again. Records whose keys others hold are changed in place. */
const isReplaced = (type: RecordType) => RECORD_TABLES[type].replaced === true

function takeOut(db: Db, { type, before, after }: Change): Write[] {
  if (!before || (after && !isReplaced(type))) return []
  const { table } = RECORD_TABLES[type]
  return [
    db.run(
      sql`delete from ${sql.raw(getTableName(table))} where ${sql.raw(nameColumn(table).name)} = ${recordName(before)}`,
    ),
  ]
}

function putIn(db: Db, change: Change, keys: Map<string, number>): Write[] {
  const { type, before, after } = change
  if (!after) return []
  if (before && !isReplaced(type))
    return [...(isRenamed(change) ? renameRow(db, change) : []), ...updateRecord(db, type, after)]
  return insertRecord(db, type, after, keys.get(keyName(change)))
}

const keyName = ({ type, before }: Change) => (before ? `${type} ${recordName(before)}` : '')

/** The present keys of records that will be replaced, by type and name. */
async function keysOfReplaced(db: Db, changes: Change[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const type of RECORD_TYPES.filter(isReplaced)) {
    const names = changes.flatMap((change) =>
      change.type === type && change.before && change.after ? [recordName(change.before)] : [],
    )
    if (names.length === 0) continue
    const { table } = RECORD_TABLES[type]
    const name = sql.raw(nameColumn(table).name)
    const rows = await db.values<[string, number]>(
      sql`select ${name}, id from ${sql.raw(getTableName(table))}
        where ${name} in (select value from json_each(${JSON.stringify(names)}))`,
    )
    for (const [name, id] of rows) found.set(`${type} ${name}`, id)
  }
  return found
}
