import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { STANDING } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import { BASES, STANCES, sideOf } from '@/lib/vocabulary'
import { heldAt } from './filter'

/** Of more positions, facets that need other tables than the positions' own are not counted. */
const COUNTED_AT_MOST = 100_000

/**
 * How many of some positions stand under each option of each facet, in one walk through them for the facets of what
 * is said, one for those of who says it, and, of up to `COUNTED_AT_MOST` positions, one for those of the speaker's
 * affiliation and of the evidence; of more these are undefined.
 *
 * @param where over the position `p`
 */
export async function readFacetCounts(db: Library, where: SQL): Promise<FacetCounts> {
  const counts = Object.fromEntries([...SAID, ...HELD].map((facet) => [facet, new Map()])) as FacetCounts
  await count(db, said(where), counts)
  await count(db, held(where), counts)
  const positions = [...(counts.stance?.values() ?? [])].reduce((sum, number) => sum + number, 0)
  if (positions > COUNTED_AT_MOST) return counts
  for (const facet of BESIDE) counts[facet] = new Map()
  await count(db, beside(where), counts)
  return counts
}

/** Facets by what their options are read from. */
const SAID = ['stance', 'side', 'topic', 'terms', 'basis', 'hand', 'summit'] as const satisfies CountedFacet[]
const HELD = ['actor', 'kind'] as const satisfies CountedFacet[]
const BESIDE = ['role', 'affiliation', 'mode', 'source', 'lang'] as const satisfies CountedFacet[]

async function count(db: Library, statement: SQL, counts: FacetCounts): Promise<void> {
  const rows = await db.values<[CountedFacet, string, number]>(statement)
  for (const [facet, option, number] of rows) if (number > 0) counts[facet]?.set(option, number)
}

const each = (arms: Record<string, string>) =>
  sql.raw(
    Object.entries(arms)
      .map(([facet, arm]) => `select '${facet}', * from (${arm})`)
      .join(' union all '),
  )

/** Options that are columns of `s`: how many of each row's positions are under them. */
const TERMS = {
  condition: 'p.condition_join is not null',
  qualifier: 'p.qualifier is not null',
  neither: 'p.condition_join is null and p.qualifier is null',
}
const HANDS = { first: 'p.reported_by_id is null', reported: 'p.reported_by_id is not null' }
const basisIs = Object.fromEntries(BASES.map((basis) => [basis, `p.basis = '${basis}'`]))
const columns = (options: Record<string, string>) =>
  Object.entries(options).map(([option, condition]) => `sum(${condition}) as has_${option}`)
const totals = (options: Record<string, string>) =>
  Object.keys(options)
    .map((option) => `select '${option}', sum(has_${option}) from s`)
    .join(' union all ')

const bySide = STANCES.map((stance) => `when '${stance}' then '${sideOf(stance)}'`).join(' ')

/** Rows of one topic at one summit with one stance lie together in the index `position_facet`, so nothing is sorted. */
const said = (where: SQL) => sql`with s as materialized (
    select p.topic_id, p.summit_id, p.stance, count(*) as n,
      ${sql.raw([TERMS, HANDS, basisIs].flatMap(columns).join(', '))}
    from position p where ${where} group by p.topic_id, p.summit_id, p.stance)
  ${each({
    stance: 'select stance, sum(n) from s group by stance',
    side: `select case stance ${bySide} end as side, sum(n) from s group by side`,
    topic: `select (select slug from topic where id = topic_id), n from (
      select topic_id, sum(n) as n from s group by topic_id)`,
    summit: `select coalesce((select slug from summit where id = summit_id), '${STANDING}'), n from (
      select summit_id, sum(n) as n from s group by summit_id)`,
    terms: totals(TERMS),
    hand: totals(HANDS),
    basis: totals(basisIs),
  })}`

/** A position under two actors counts once for each; under two of one kind once. */
const held = (where: SQL) => sql`with
    speaker as materialized (select p.actor_id as id, count(*) as n from position p where ${where} group by +p.actor_id),
    voiced as materialized (select p.on_behalf_of_id as id, p.actor_id as by_id, count(*) as n from position p
      where ${where} and +p.on_behalf_of_id is not null group by p.on_behalf_of_id, p.actor_id)
  ${each({
    actor: `select (select slug from actor where actor.id = h.id), h.n from (
      select id, sum(n) as n from (select id, n from speaker union all select id, n from voiced) group by id) h`,
    kind: `select kind, sum(n) from (
      select actor.kind, n from speaker join actor on actor.id = speaker.id
      union all select a.kind, n from voiced join actor a on a.id = voiced.id join actor b on b.id = voiced.by_id
        where a.kind <> b.kind) group by kind`,
  })}`

/** By the speaker's affiliations that can have held at the time; two that say the same count once. */
const spokeAs = (column: string) => `select ${column}, sum(n) from (
    select distinct a.actor_id, day.stated_from, day.stated_to, a.${column}, day.n from (
      select actor_id, stated_from, stated_to, count(*) as n from m group by 1, 2, 3) day
    join affiliation a on a.actor_id = day.actor_id and ${heldAt('day')})
  group by ${column}`
/** Several quotations of one source, mode or language count once. */
const evidence = (column: string, option = column) => `select ${option}, n from (
  select ${column}, count(*) as n from (select distinct id, ${column} from w) group by ${column})`

/** From the positions to their quotations, never the other way, by an index that is narrow. */
const beside = (where: SQL) => sql`with
    m as materialized (select p.id, p.actor_id, p.stated_from, p.stated_to from position p where ${where}),
    w as materialized (select m.id, e.source_id, e.mode, e.lang from m cross join position_quotation l
      on l.position_id = m.id cross join quotation e indexed by quotation_evidence on e.id = l.quotation_id)
  ${each({
    role: spokeAs('role'),
    affiliation: spokeAs('organization'),
    mode: evidence('mode'),
    lang: evidence('lang'),
    source: evidence('source_id', '(select slug from source where id = source_id)'),
  })}`
