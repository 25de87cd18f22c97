import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { position } from '@/db/schema/positions'
import { topic } from '@/db/schema/topics'
import { notWithdrawn } from '@/db/visibility'
import type { Reread } from '@/lib/editing/reread'
import { schemaOf } from '@/lib/records/registry'
import { recordsWhere } from './bundle-records'
import { findEditable, lastVersion } from './editable'
import { findNameBook } from './name-book'

/** Most positions that one page offers to be read again. */
const MOST_AT_ONCE = 50

const onTopic = (db: Db, slug: string) => sql`${notWithdrawn(db, position)}
  and ${position.topicId} = (select ${topic.id} from ${topic} where ${topic.slug} = ${slug})`

/** Number of positions on a topic that count on the wording in force. */
export async function countOnWording(db: Db, slug: string): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from ${position} where ${onTopic(db, slug)}
    and ${position.wording} = (select ${topic.wording} from ${topic} where ${topic.slug} = ${slug})`)
  return row?.[0] ?? 0
}

/** The positions of a topic that are under review for its wording; undefined where there is no such topic. */
export async function findReread(db: Db, slug: string): Promise<Reread | undefined> {
  const found = await findEditable(db, 'topic', slug)
  if (!found) return undefined
  const outdated = sql`${onTopic(db, slug)} and ${position.wording} < ${found.record.wording}`
  const [[total] = [0]] = await db.values<[number]>(sql`select count(*) from ${position} where ${outdated}`)
  const records = await readShaped(
    db,
    schemaOf('position'),
    recordsWhere('position', sql`${outdated} order by ${position.statedFrom}, ${position.id} limit ${MOST_AT_ONCE}`),
  )
  const names = new Map((await findNameBook(db, ['actor'])).actor?.map(({ slug: of, name }) => [of, name]))
  const positions = await Promise.all(
    records.map(async (record) => {
      const [first = ''] = record.quotations
      const quotation = await findEditable(db, 'quotation', first)
      return {
        id: record.id,
        version: await lastVersion(db, 'position', record.id),
        actor: names.get(record.actor) ?? record.actor,
        stance: record.stance,
        statedOn: record.statedOn,
        summary: record.summary,
        words: quotation?.record.segments.map(({ exact }) => exact).join(' … '),
        wording: record.wording,
      }
    }),
  )
  const { label, proposition, earlier } = found.record
  return { topic: { slug, label, proposition, earlier }, total, positions }
}
