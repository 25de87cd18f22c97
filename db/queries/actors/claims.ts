import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { named } from '@/db/queries/records/json'
import type { ClaimEntry, RecordedAnswer, RestatingClaim } from '@/lib/actors/model'

/** Claims of one kind that a page lists; how many there are in all is counted. */
const MOST_LISTED = 60

export type ClaimsListed = { claims: ClaimEntry[]; total: number }
type When = { asOf: string | undefined; uncertain?: boolean }

/** Claims that an actor makes, or that are made on its behalf, the latest first: those of a certain day, or the others. */
export async function listClaimsMade(db: Library, actor: string, when: When): Promise<ClaimsListed> {
  const own = keys('actor', [actor])
  return listClaims(db, sql`(c.claimant_id in ${own} or c.on_behalf_of_id in ${own})`, when)
}

/** Claims by others that we know of through an actor. */
export async function listReportedClaims(db: Library, actor: string, when: When): Promise<ClaimsListed> {
  return listClaims(db, sql`c.reported_by_id in ${keys('actor', [actor])}`, when)
}

/** Claims that restate one of some topics, whoever makes them: no more of each than tells who answers it. */
export async function listRestating(
  db: Library,
  topics: string[],
  asOf: string | undefined,
): Promise<RestatingClaim[]> {
  const who = (column: string) =>
    sql.raw(`iif(${column} is null, null, json_object('slug', (select slug from actor
    where id = ${column})))`)
  return readRecords(
    db,
    sql`select json_object('slug', c.slug, 'claimant', ${who('c.claimant_id')}, 'onBehalfOf', ${who('c.on_behalf_of_id')},
        'summit', (select slug from summit where id = c.summit_id), 'topic', (select slug from topic where id = c.topic_id),
        'polarity', c.polarity, 'uncertain', ${uncertain('c.made_to', asOf)})
      from claim c where c.topic_id in ${keys('topic', topics)} and ${SHOWN}
        and ${asOf ? sql`c.made_from <= ${asOf}` : sql`true`}
      order by c.made_from desc, c.id`,
  )
}

/** Recorded responses of an actor, each with the slug of the claim that it answers. */
export async function listResponses(db: Library, actor: string, asOf: string | undefined): Promise<RecordedAnswer[]> {
  return readRecords(
    db,
    sql`select json_object('claim', json_object('slug', c.slug), 'kind', r.kind, 'basis', r.basis,
        'uncertain', ${uncertain('r.said_to', asOf)})
      from response r join coding on coding.id = r.coding_id and coding.published = 1 join claim c on c.id = r.claim_id
      where r.actor_id in ${keys('actor', [actor])} and ${SHOWN}
        and ${asOf ? sql`r.said_from <= ${asOf} and c.made_from <= ${asOf}` : sql`true`}
      order by r.said_from desc, c.id, r.id`,
  )
}

/** Claims by slug, in no particular order. */
export async function listClaimsBySlug(db: Library, slugs: string[], asOf: string | undefined): Promise<ClaimEntry[]> {
  return readRecords(
    db,
    sql`select ${claimJson(asOf)} from claim c where c.slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  )
}

async function listClaims(db: Library, which: SQL, { asOf, uncertain = false }: When): Promise<ClaimsListed> {
  const day = uncertain ? sql`c.made_from <= ${asOf} and c.made_to > ${asOf}` : sql`c.made_to <= ${asOf}`
  const found = await readRecords<{ total: number; claim: ClaimEntry }>(
    db,
    sql`with c as (select *, count(*) over () as total from claim c where ${which} and ${SHOWN} and ${asOf ? day : sql`true`}
        order by c.made_from desc, c.id limit ${MOST_LISTED})
      select json_object('total', c.total, 'claim', ${claimJson(asOf)}) from c order by c.made_from desc, c.id`,
  )
  return { claims: found.map(({ claim }) => claim), total: found[0]?.total ?? 0 }
}

const SHOWN = sql.raw(
  `c.status = 'published' and exists (select 1 from coding k where k.id = c.coding_id and k.published = 1)`,
)

const uncertain = (until: string, asOf: string | undefined) =>
  asOf ? sql`json(iif(${sql.raw(until)} > ${asOf}, 'true', 'false'))` : sql`json('false')`

/** A claim of the row `c` with the responses that count at a date. */
function claimJson(asOf: string | undefined): SQL {
  const who = (column: string) => sql.raw(named(`c.${column}`))
  return sql`json_object('slug', c.slug, 'statement', c.statement, 'kind', c.kind, 'claimant', ${who('claimant_id')},
    'onBehalfOf', ${who('on_behalf_of_id')}, 'reportedBy', ${who('reported_by_id')},
    'summit', (select slug from summit where id = c.summit_id), 'topic', (select slug from topic where id = c.topic_id),
    'polarity', c.polarity, 'madeOn', c.made_on, 'uncertain', ${uncertain('c.made_to', asOf)},
    'answers', (select json_group_array(json_object('actor', a.slug, 'kind', n.kind, 'basis', n.basis))
      from response n join actor a on a.id = n.actor_id join coding k on k.id = n.coding_id and k.published = 1
      where n.claim_id = c.id and ${asOf ? sql`n.said_to <= ${asOf}` : sql`true`}))`
}
