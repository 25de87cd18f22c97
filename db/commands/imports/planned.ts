import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ImportPlan } from '@/lib/record-imports/plan'

/**
 * What becomes of a staged line, by its ordinal. `ours` is what the library has of its name, where that is
 * another in the fields of `difference`.
 */
export type Planned = { ordinal: number; plan: ImportPlan; reason?: string; ours?: string; difference?: string }

/** Writes what becomes of some lines, in one statement. A reason that a line has stays, unless there is a new one. */
export async function writePlans(db: Db, id: number, planned: Planned[]): Promise<void> {
  if (planned.length === 0) return
  // An upsert, because an update from a list would look through the list for every line of the import.
  await db.run(sql`insert into import_line (import_id, ordinal, kind, place_row, place, plan, reason, ours, difference)
    select ${id}, p.value ->> 'ordinal', '', 0, '', p.value ->> 'plan', p.value ->> 'reason', p.value ->> 'ours',
      p.value ->> 'difference'
    from json_each(${JSON.stringify(planned)}) p where true
    on conflict (import_id, ordinal) do update set plan = excluded.plan, reason = coalesce(excluded.reason, reason),
      ours = coalesce(excluded.ours, ours), difference = coalesce(excluded.difference, difference)`)
}
