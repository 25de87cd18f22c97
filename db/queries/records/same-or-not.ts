import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { nameColumn, tableOf } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { SameOrNot } from '@/lib/editing/same-or-not'
import { listKeptApart } from './kept-apart'

/** Most merges and most pairs that one page names. */
const MOST = 5

const mergeSchema = z.strictObject({ title: z.string(), batch: z.string(), by: z.string(), at: z.string() })

/**
 * What somebody decided about a record and others of its type: merged into it and not taken back, the last merge first;
 * kept apart from it.
 */
export async function findSameOrNot(db: Db, type: 'actor' | 'topic', slug: string): Promise<SameOrNot> {
  const [merged, apart] = await Promise.all([listMerged(db, type, slug), listKeptApart(db, type, slug)])
  return { type, slug, merged, apart: await withNames(db, type, apart.toReversed().slice(0, MOST)) }
}

/** The merges are told by what they wrote last about the records that went. */
function listMerged(db: Db, type: 'actor' | 'topic', slug: string) {
  const title = type === 'actor' ? '$.name' : '$.label'
  return readShaped(
    db,
    mergeSchema,
    sql`select json_object('title', r.before ->> ${title}, 'batch', r.batch, 'by', r."by", 'at', r.at)
      from former_name f join revision r on r.record_type = f.record_type and r.record = f.name
      where f.record_type = ${type} and f.present = ${slug} and f.merged and r.after is null and r.batch is not null
        and r.version = (select max(version) from revision where record_type = r.record_type and record = r.record)
      order by r.id desc limit ${MOST}`,
  )
}

async function withNames<Pair extends { slug: string }>(db: Db, type: 'actor' | 'topic', pairs: Pair[]) {
  const { names } = RECORD_TABLES[type]
  if (!names || pairs.length === 0) return []
  const table = tableOf(type)
  const found = new Map(
    await db.values<[string, string]>(sql`select ${nameColumn(table)}, ${names.name} from ${table}
      where ${nameColumn(table)} in (select value from json_each(${JSON.stringify(pairs.map(({ slug }) => slug))}))`),
  )
  return pairs.flatMap((pair) => {
    const name = found.get(pair.slug)
    return name === undefined ? [] : [{ ...pair, name }]
  })
}
