import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { type CountingScope, counting } from '@/db/queries/library/counting'
import type { Named } from '@/lib/records/read-model'
import type { Holder, Occasion } from '@/lib/topics/occasion'

/**
 * Every occasion on which somebody is on record, each with how it bears on the day asked for. Built on the
 * one query that says which position counts. A topic may have thousands: rows come as bare values, and each name once.
 */
export async function listOccasions(db: Library, scope: CountingScope): Promise<Occasion[]> {
  const rows = await db.values<Row>(
    sql`with ${counting(scope, COLUMNS)}
      select r.uid, r.holder_id, r.actor_id, r.on_behalf_of_id, r.reported_by_id, r.topic_id, r.summit_id, r.wording,
        r.stance, r.basis, r.stated_on, r.stated_from, r.stated_to,
        (select q.source_id from quotation q indexed by quotation_evidence where q.id = r.quotation_id),
        case when r.bearing = 'uncertain' then 'uncertain' when r.place = 1 then 'counts' else 'behind' end
      from ranked r where r.bearing <> 'left_out' order by r.id, r.holder_id`,
  )
  const column = (at: number) => [...new Set(rows.map((row) => row[at] as number | null))]
  const people = await listPeople(db, [...new Set([1, 2, 3, 4].flatMap(column))])
  const topics = await listKeyed<[string, number]>(db, sql`select id, slug, wording from topic`, column(5))
  const summits = await listKeyed<[string]>(db, sql`select id, slug from summit`, column(6))
  return rows.map((row) => toOccasion(row, { people, topics, summits }))
}

const COLUMNS = sql.raw(
  [
    'id',
    'uid',
    'holder_id',
    'actor_id',
    'on_behalf_of_id',
    'reported_by_id',
    'topic_id',
    'summit_id',
    'wording',
    'stance',
  ]
    .concat(['basis', 'tier', 'stated_on', 'stated_from', 'stated_to', 'quotation_id'])
    .map((column) => `h.${column}`)
    .join(', '),
)

type Key = number | null
type Row = [
  id: string,
  holder: number,
  actor: number,
  onBehalfOf: Key,
  reportedBy: Key,
  topic: number,
  summit: Key,
  wording: number,
  stance: Occasion['stance'],
  basis: Occasion['basis'],
  statedOn: string,
  statedFrom: string,
  statedTo: string,
  source: number,
  bearing: Occasion['bearing'],
]
type Person = { holder: Holder; named: Named }
type Names = {
  people: Map<Key, Person>
  topics: Map<Key, [slug: string, wording: number]>
  summits: Map<Key, [slug: string]>
}

function toOccasion(row: Row, { people, topics, summits }: Names): Occasion {
  const [
    id,
    holder,
    actor,
    onBehalfOf,
    reportedBy,
    topic,
    summit,
    wording,
    stance,
    basis,
    on,
    from,
    to,
    source,
    bearing,
  ] = row
  const [slug, inForce] = topics.get(topic) as [string, number]
  return {
    id,
    holder: (people.get(holder) as Person).holder,
    actor: (people.get(actor) as Person).named,
    onBehalfOf: people.get(onBehalfOf)?.named ?? null,
    reportedBy: people.get(reportedBy)?.named ?? null,
    topic: slug,
    summit: summits.get(summit)?.[0] ?? null,
    wording,
    outdated: wording < inForce,
    stance,
    basis,
    statedOn: on,
    statedFrom: from,
    statedTo: to,
    source: String(source),
    bearing,
  }
}

async function listPeople(db: Library, keys: Key[]): Promise<Map<Key, Person>> {
  const found = await listKeyed<[string, string, string, Holder['kind']]>(
    db,
    sql`select id, slug, name, sort_name, kind from actor`,
    keys,
  )
  return new Map(
    [...found].map(([key, [slug, name, sortName, kind]]) => [
      key,
      { holder: { slug, name, sortName, kind }, named: { slug, name } },
    ]),
  )
}

/** Rows of a table by the key that they begin with. */
async function listKeyed<T extends unknown[]>(db: Library, select: SQL, keys: Key[]): Promise<Map<Key, T>> {
  const rows = await db.values<[number, ...T]>(
    sql`${select} where id in (select value from json_each(${JSON.stringify(keys)}))`,
  )
  return new Map(rows.map(([key, ...rest]) => [key, rest as unknown as T]))
}
