import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ImportPlan } from '@/lib/record-imports/plan'

/** What becomes of a staged line, by its ordinal. `ours` is what the library has of its name, where that is another. */
export type Planned = { ordinal: number; plan: ImportPlan; reason?: string; ours?: string }

/** Writes what becomes of some lines, in one statement. A reason that a line has stays, unless there is a new one. */
export async function writePlans(db: Db, id: number, planned: Planned[]): Promise<void> {
  if (planned.length === 0) return
  await db.run(sql`update import_line set plan = p.value ->> 'plan', reason = coalesce(p.value ->> 'reason', reason),
      ours = coalesce(p.value ->> 'ours', ours)
    from json_each(${JSON.stringify(planned)}) p
    where import_id = ${id} and ordinal = p.value ->> 'ordinal'`)
}
