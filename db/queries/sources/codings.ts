import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { and } from '@/db/queries/library/counting'
import type { CodingRecord } from '@/lib/sources/read-model'

const members = (
  table: string,
  name: string,
) => `(select json_group_array(json_object('slug', slug, '${name}', ${name}))
  from (select m.slug, m.${name} from coding_${table} l join ${table} m on m.id = l.${table}_id
    where l.coding_id = coding.id order by l.ordinal))`

/** A coding of the table `coding` as `CodingRecord`. */
export const CODING_JSON = sql.raw(`json_object(
  'id', coding.uid,
  'source', (select json_object('slug', slug, 'abbreviation', abbreviation, 'issued', issued) from source
    where id = coding.source_id),
  'coder', coding.coder, 'codebook', coding.codebook, 'day', coding.day,
  'complete', json(iif(coding.complete, 'true', 'false')),
  'actors', ${members('actor', 'name')}, 'topics', ${members('topic', 'label')}, 'summits', ${members('summit', 'name')},
  'note', coding.note)`)

type Which = { source?: string; summit?: string }

/** Published codings of a source, or that looked at a summit; the latest first, `most` of them. */
export async function listCodings(db: Db, which: Which, most = -1): Promise<CodingRecord[]> {
  return readRecords(
    db,
    sql`select ${CODING_JSON} from coding where ${wherePublished(which)} order by coding.day desc, coding.id limit ${most}`,
  )
}

/** How many these are. */
export async function countCodings(db: Db, which: Which): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from coding where ${wherePublished(which)}`)
  return row?.[0] ?? 0
}

function wherePublished({ source, summit }: Which) {
  return and([
    sql`coding.published = 1`,
    source ? sql`coding.source_id = (select id from source where slug = ${source})` : undefined,
    summit
      ? sql`exists (select 1 from coding_summit cs join summit on summit.id = cs.summit_id
          where cs.coding_id = coding.id and summit.slug = ${summit})`
      : undefined,
  ])
}
