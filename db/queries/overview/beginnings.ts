import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { claim } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { revision } from '@/db/schema/history'
import { position } from '@/db/schema/positions'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { claimShown, codingShown, positionShown } from '@/db/visibility'
import { type Beginnings, beginningsSchema } from '@/lib/overview/beginnings'

/** How far the library has come, where nothing is on record yet; undefined where there is a position or a claim. */
export async function findBeginnings(library: Library): Promise<Beginnings | undefined> {
  const rows = await library.values(HAS_RECORDS(library))
  if (rows.length > 0) return undefined
  const [found] = await readShaped(library, beginningsSchema, BEGINNINGS(library))
  return found
}

const HAS_RECORDS = sqlTextFor(
  (library) => sql`select 1 where exists (select 1 from ${position} where ${positionShown(library, position)})
    or exists (select 1 from ${claim} where ${claimShown(library, claim)})`,
)

const BEGINNINGS = sqlTextFor(
  (library) =>
    sql`select ${jsonObject<Beginnings>({
      sources: sql`(select count(*) from ${source})`,
      actors: sql`(select count(*) from ${actor})`,
      topics: sql`(select count(*) from ${topic})`,
      summits: sql`(select count(*) from ${summit})`,
      finished: sql`(select count(*) from ${coding} where ${coding.complete} and ${codingShown(library, coding)})`,
      untouched: jsonBoolean(sql`not exists (select 1 from ${revision})`),
    })}`,
)
