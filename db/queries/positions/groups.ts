import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { PositionFilter } from '@/lib/filter/positions'
import type { GroupFacts } from '@/lib/positions/build'
import type { Stance } from '@/lib/vocabulary'
import { positionsWhere } from './filter'
import { type Bucket, entriesWhere, ORDERS } from './order'

/** `of`: for each bucket the index of its group. `facts`: facts about some groups, by index. */
export type Groups = { of: number[]; facts(shown: number[]): Promise<Map<number, GroupFacts>> }

/** The groups of a list: topics at their summits, actors, or one group of everything. */
export function groupBuckets(library: Library, filter: PositionFilter, buckets: Bucket[]): Groups {
  if (filter.sort === 'actor')
    return { of: buckets.map((_, index) => index), facts: (shown) => actorFacts(library, filter, buckets, shown) }
  if (filter.sort !== 'topic') return { of: buckets.map(() => 0), facts: async () => new Map([[0, { kind: 'flat' }]]) }
  const of: number[] = []
  for (const [index, { key }] of buckets.entries()) {
    const before = buckets[index - 1]?.key
    const same = before && before[0] === key[0] && before[1] === key[1]
    of.push((of.at(-1) ?? -1) + (same ? 0 : 1))
  }
  return { of, facts: (shown) => topicFacts(library, filter, buckets, of, shown) }
}

/** `index`: position of the group in the list of groups. */
const topicFactsSchema = z.strictObject({
  index: z.int(),
  topic: z.string(),
  summit: z.string().nullable(),
  all: z.int(),
  sided: z.int(),
})
const p = aliased(position, 'p')
const TOPIC_FACTS = sqlText(
  sql`select ${jsonObject<z.infer<typeof topicFactsSchema>>({
    index: sql`s.key`,
    topic: slugOf(topic, p.topicId),
    summit: slugOf(summit, p.summitId),
    all: sql`count(distinct ${p.actorId})`,
    sided: sql`count(distinct iif(${p.stance} = 'mixed', null, ${p.actorId}))`,
  })} from`,
)
const AT_SUBJECT = sqlText(sql`cross join ${position} ${p}
  on ${p.topicId} is (s.value ->> '$[0]') and ${p.summitId} is (s.value ->> '$[1]')`)

async function topicFacts(library: Library, filter: PositionFilter, buckets: Bucket[], of: number[], shown: number[]) {
  const subjects = shown.map((group) => buckets[of.indexOf(group)]?.key.slice(0, 2) ?? [])
  const found = await readShaped(
    library,
    topicFactsSchema,
    sql`${TOPIC_FACTS} json_each(${JSON.stringify(subjects)}) s ${AT_SUBJECT}
      where ${positionsWhere(library, filter)} group by s.key`,
  )
  const stances = new Map<number, Partial<Record<Stance, number>>>()
  for (const [index, { key, count }] of buckets.entries()) {
    const group = of[index] as number
    stances.set(group, { ...stances.get(group), [key[2] as Stance]: count })
  }
  return new Map(
    found.map(({ index, topic, summit, all, sided }): [number, GroupFacts] => {
      const group = shown[index] as number
      return [group, { kind: 'topic', topic, summit, stances: stances.get(group) ?? {}, voices: { all, sided } }]
    }),
  )
}

const actorFactsSchema = z.strictObject({ index: z.int(), actor: z.string(), topics: z.int() })
const ACTOR_FACTS = sqlText(
  sql`select ${jsonObject<z.infer<typeof actorFactsSchema>>({
    index: sql`e.group_index`,
    actor: slugOf(actor, sql`e.holder_id`),
    topics: sql`count(distinct e.topic_id)`,
  })} from`,
)
const ARM = sqlText(sql`select h.key as group_index, h.value as holder_id, ${p.topicId} as topic_id from`)

async function actorFacts(library: Library, filter: PositionFilter, buckets: Bucket[], shown: number[]) {
  const holders = JSON.stringify(shown.map((group) => buckets[group]?.key[0] ?? null))
  const arms = ORDERS.actor.holders.map(
    (holder): SQL => sql`${ARM} json_each(${holders}) h cross join ${position} p on ${holder} = h.value
      where ${entriesWhere(library, filter, holder)}`,
  )
  const found = await readShaped(
    library,
    actorFactsSchema,
    sql`${ACTOR_FACTS} (${sql.join(arms, sql` union all `)}) e group by e.group_index`,
  )
  return new Map(
    found.map(({ index, actor, topics }): [number, GroupFacts] => {
      const group = shown[index] as number
      return [group, { kind: 'actor', actor, topics, count: buckets[group]?.count ?? 0 }]
    }),
  )
}
