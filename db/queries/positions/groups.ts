import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import type { PositionFilter } from '@/lib/filter/positions'
import type { GroupFacts, Voices } from '@/lib/positions/build'
import type { Stance } from '@/lib/vocabulary'
import { positionsWhere } from './filter'
import { type Bucket, entriesWhere, ORDERS } from './order'

/** For each bucket the group it is part of, a place in the facts; and what is to be said of each group as a whole. */
export type Groups = { of: number[]; facts(shown: number[]): Promise<Map<number, GroupFacts>> }

/** The groups of a list: its topics at their summits, its actors, or one that holds everything. */
export function groupBuckets(db: Library, filter: PositionFilter, buckets: Bucket[]): Groups {
  if (filter.sort === 'actor')
    return { of: buckets.map((_, at) => at), facts: (shown) => actorFacts(db, filter, buckets, shown) }
  if (filter.sort !== 'topic') return { of: buckets.map(() => 0), facts: async () => new Map([[0, { kind: 'flat' }]]) }
  const of: number[] = []
  for (const [at, { key }] of buckets.entries()) {
    const before = buckets[at - 1]?.key
    const same = before && before[0] === key[0] && before[1] === key[1]
    of.push((of.at(-1) ?? -1) + (same ? 0 : 1))
  }
  return { of, facts: (shown) => topicFacts(db, filter, buckets, of, shown) }
}

async function topicFacts(db: Library, filter: PositionFilter, buckets: Bucket[], of: number[], shown: number[]) {
  const subjects = shown.map((group) => buckets[of.indexOf(group)]?.key.slice(0, 2) ?? [])
  const found = await readRecords<{ at: number; topic: string; summit: string | null } & Voices>(
    db,
    sql`select json_object('at', s.key, 'topic', (select slug from topic where id = p.topic_id),
        'summit', (select slug from summit where id = p.summit_id), 'all', count(distinct p.actor_id),
        'sided', count(distinct iif(p.stance = 'mixed', null, p.actor_id)))
      from json_each(${JSON.stringify(subjects)}) s cross join position p
        on p.topic_id is (s.value ->> '$[0]') and p.summit_id is (s.value ->> '$[1]')
      where ${positionsWhere(filter)} group by s.key`,
  )
  const stances = new Map<number, Partial<Record<Stance, number>>>()
  for (const [at, { key, count }] of buckets.entries()) {
    const group = of[at] as number
    stances.set(group, { ...stances.get(group), [key[2] as Stance]: count })
  }
  return new Map(
    found.map(({ at, topic, summit, all, sided }): [number, GroupFacts] => {
      const group = shown[at] as number
      return [group, { kind: 'topic', topic, summit, stances: stances.get(group) ?? {}, voices: { all, sided } }]
    }),
  )
}

async function actorFacts(db: Library, filter: PositionFilter, buckets: Bucket[], shown: number[]) {
  const holders = shown.map((group) => buckets[group]?.key[0] ?? null)
  const arms = ORDERS.actor.holders.map(
    (holder) => sql`select h.key as at, h.value as id, p.topic_id from json_each(${JSON.stringify(holders)}) h
      cross join position p on ${holder} = h.value where ${entriesWhere(filter, holder)}`,
  )
  const found = await readRecords<{ at: number; actor: string; topics: number }>(
    db,
    sql`select json_object('at', at, 'actor', (select slug from actor where actor.id = e.id),
        'topics', count(distinct topic_id)) from (${sql.join(arms, sql` union all `)}) e group by at`,
  )
  return new Map(
    found.map(({ at, actor, topics }): [number, GroupFacts] => {
      const group = shown[at] as number
      return [group, { kind: 'actor', actor, topics, count: buckets[group]?.count ?? 0 }]
    }),
  )
}
