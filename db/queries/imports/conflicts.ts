import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import type { ConflictCount } from '@/lib/record-imports/conflicts'
import type { ImportLine } from '@/lib/record-imports/line'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { listImportLines } from './lines'

/** Conflicts on a page. */
const MOST = 50
/** Most kinds that are listed. Records that differ in the same fields are one kind. */
const MOST_KINDS = 200

/** A page of conflicts: `pages` are the ordinals after which pages begin; -1 for the first. */
type ConflictsView = {
  kinds: ConflictCount[]
  conflicts: ImportLine[]
  pages: { this: number; before: number | undefined; next: number | undefined }
  range: string
}

/** The conflicts of an import after an ordinal, with the kinds of all. */
export async function findConflictsView(db: Db, id: number, after: number): Promise<ConflictsView> {
  const [kinds, found, [[earlier = 0, before = null] = []]] = await Promise.all([
    listConflictKinds(db, id),
    listImportLines(db, id, { plans: ['ours', 'theirs'], after, most: MOST + 1 }),
    // The page before begins after the last conflict that is more than a page away.
    db.values<[number, number | null]>(sql`select count(*),
        (select ordinal from import_line where ${conflictsOf(id)} and ordinal <= ${after}
          order by ordinal desc limit 1 offset ${MOST})
      from import_line where ${conflictsOf(id)} and ordinal <= ${after}`),
  ])
  const conflicts = found.slice(0, MOST)
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return {
    kinds,
    conflicts,
    pages: {
      this: after,
      before: earlier === 0 ? undefined : (before ?? -1),
      next: found.length > MOST ? conflicts.at(-1)?.ordinal : undefined,
    },
    range: `${earlier + 1} to ${earlier + conflicts.length} of ${all.toLocaleString('en')}`,
  }
}

const kindSchema: z.ZodType<ConflictCount> = z.strictObject({
  type: z.enum([...RECORD_TYPES, 'source-text']),
  difference: z.string(),
  count: z.int(),
  plan: z.enum(['ours', 'theirs', 'mixed']),
})

/** The kinds of conflict of an import, the most frequent first. */
export function listConflictKinds(db: Db, id: number): Promise<ConflictCount[]> {
  return readShaped(
    db,
    kindSchema,
    sql`select json_object('type', type, 'difference', difference, 'count', count(*),
        'plan', iif(min(plan) = max(plan), min(plan), 'mixed'))
      from import_line where ${conflictsOf(id)}
      group by type, difference order by count(*) desc, type, difference limit ${MOST_KINDS}`,
  )
}

const conflictsOf = (id: number) => sql`import_id = ${id} and plan in ('ours', 'theirs')`
