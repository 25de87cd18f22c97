import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { ClaimEntry, RecordedAnswer } from '@/lib/actor/model'
import { keys } from './counting'
import { named } from './record-json'

/** Claims that an actor makes, or that are made on its behalf, the latest first. */
export async function listClaimsMade(db: Db, actor: string, asOf: string | undefined): Promise<ClaimEntry[]> {
  const own = keys('actor', [actor])
  return listClaims(db, sql`(c.claimant_id in ${own} or c.on_behalf_of_id in ${own})`, asOf)
}

/** Claims that restate one of some topics, whoever makes them. */
export async function listRestating(db: Db, topics: string[], asOf: string | undefined): Promise<ClaimEntry[]> {
  return listClaims(db, sql`c.topic_id in ${keys('topic', topics)}`, asOf)
}

/** Claims by others that we know of through an actor. */
export async function listReportedClaims(db: Db, actor: string, asOf: string | undefined): Promise<ClaimEntry[]> {
  return listClaims(db, sql`c.reported_by_id in ${keys('actor', [actor])}`, asOf)
}

/** Recorded responses of an actor, each with the claim that it answers. */
export async function listResponses(db: Db, actor: string, asOf: string | undefined): Promise<RecordedAnswer[]> {
  return readRecords(
    db,
    sql`select json_object('claim', ${claimJson(asOf)}, 'kind', r.kind, 'basis', r.basis,
        'uncertain', ${uncertain('r.said_to', asOf)})
      from response r join coding on coding.id = r.coding_id and coding.published = 1 join claim c on c.id = r.claim_id
      where r.actor_id in ${keys('actor', [actor])} and ${SHOWN}
        and ${asOf ? sql`r.said_from <= ${asOf} and c.made_from <= ${asOf}` : sql`true`}
      order by r.said_from desc, c.id, r.id`,
  )
}

async function listClaims(db: Db, which: SQL, asOf: string | undefined): Promise<ClaimEntry[]> {
  return readRecords(
    db,
    sql`select ${claimJson(asOf)} from claim c where ${which} and ${SHOWN}
        and ${asOf ? sql`c.made_from <= ${asOf}` : sql`true`}
      order by c.made_from desc, c.id`,
  )
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
