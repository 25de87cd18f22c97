import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { named } from '@/db/queries/records/json'
import type { ActorClass } from '@/lib/actors/classes'
import type { Membership } from '@/lib/actors/model'
import { ACTOR_CLASS_SQL } from './class'

export type ActorFacts = {
  class: ActorClass
  /** Slug of the one source of an unnamed group. */
  source: string | null
  /** Sources that a complete, published coding has read for this actor. */
  readInFull: string[]
  /** Whether positions of the library stand at more than one summit. */
  severalSummits: boolean
  /** The date, as written, of the library's latest source. */
  latestSource: string | null
}

/** What a page must know about an actor beyond its record. */
export async function findActorFacts(db: Library, actor: string): Promise<ActorFacts | undefined> {
  const [facts] = await readRecords<ActorFacts>(
    db,
    sql`select json_object('class', ${ACTOR_CLASS_SQL}, 'source', (select slug from source where id = actor.source_id),
        'readInFull', (select json_group_array(distinct source.slug) from coding c
          join coding_actor m on m.coding_id = c.id join source on source.id = c.source_id
          where m.actor_id = actor.id and c.complete = 1 and c.published = 1),
        'severalSummits', json(iif((select count(*) from (select 1 from summit where exists (
          select 1 from position p where p.summit_id = summit.id and p.shown = 1) limit 2)) > 1, 'true', 'false')),
        'latestSource', (select issued from source order by issued_to desc, id desc limit 1))
      from actor where slug = ${actor}`,
  )
  return facts
}

/** So many people of an organization are listed. */
const MOST_PEOPLE = 60

/**
 * People affiliated with an organization, with how many positions they took in that time, and how many of them
 * on its behalf: those with most to say for it first. A person who was there twice is listed twice.
 */
export async function listMembers(db: Library, organization: string): Promise<{ people: Membership[]; total: number }> {
  const found = await readRecords<{ total: number; membership: Membership }>(
    db,
    sql`with spell as (select a.*, count(*) over () as total,
          (select count(*) from position p where ${MEANWHILE}) as positions,
          (select count(*) from position p where ${MEANWHILE} and p.on_behalf_of_id = a.organization_id) as on_behalf
        from affiliation a where a.organization_id in ${keys('actor', [organization])})
      select json_object('total', a.total, 'membership', json_object('member', ${sql.raw(named('a.actor_id'))},
        'organization', a.organization, 'actor', ${organization}, 'title', a.title, 'role', a.role,
        'from', a.from_date, 'to', a.to_date, 'validFrom', a.valid_from, 'validTo', a.valid_to,
        'positions', a.positions, 'onBehalf', a.on_behalf))
      from spell a join actor m on m.id = a.actor_id
      order by a.on_behalf desc, a.positions desc, m.sort_name, m.id, a.ordinal limit ${MOST_PEOPLE}`,
  )
  return { people: found.map(({ membership }) => membership), total: found[0]?.total ?? 0 }
}

/** Positions `p` of the person of an affiliation `a`, taken while it held. */
const MEANWHILE = sql.raw(
  'p.actor_id = a.actor_id and p.shown = 1 and a.valid_from <= p.stated_to and a.valid_to >= p.stated_from',
)

/** Sources of one actor that a page names. */
const MOST_SOURCES = 60

export type OwnSources = { slugs: string[]; total: number; latest: string | undefined }

/**
 * The sources that an actor's own positions, claims and responses rest on, as far as a date: slugs of the earliest, how
 * many there are, and the date, as written, of the one issued last.
 */
export async function findOwnSources(db: Library, actor: string, asOf: string | undefined): Promise<OwnSources> {
  const own = keys('actor', [actor])
  const before = (column: string) => (asOf ? sql`${sql.raw(column)} <= ${asOf}` : sql`true`)
  const rows = await db.values<[string, number, string]>(sql`
    with own as (
      select q.source_id from holding h join position_quotation l on l.position_id = h.id
          join quotation q on q.id = l.quotation_id
        where h.holder_id in ${own} and h.shown = 1 and ${before('h.stated_from')}
      union select q.source_id from claim c join coding k on k.id = c.coding_id and k.published = 1
          join claim_quotation l on l.claim_id = c.id join quotation q on q.id = l.quotation_id
        where (c.claimant_id in ${own} or c.on_behalf_of_id in ${own}) and c.status = 'published' and ${before('c.made_from')}
      union select q.source_id from response r join coding k on k.id = r.coding_id and k.published = 1
          join response_quotation l on l.response_id = r.id join quotation q on q.id = l.quotation_id
        where r.actor_id in ${own} and ${before('r.said_from')})
    select slug, count(*) over (), first_value(issued) over (order by issued_to desc, issued_from desc, id desc)
    from source where id in (select source_id from own) order by issued_from, id limit ${MOST_SOURCES}`)
  return { slugs: rows.map(([slug]) => slug), total: rows[0]?.[1] ?? 0, latest: rows[0]?.[2] }
}
