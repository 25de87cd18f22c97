import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { FACET_NAMES, isChosen, withoutFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'
import { STANCES, sideOf } from '@/lib/vocabulary'
import { AFFILIATED, positionsWhere } from './position-filter'
import { remembered } from './remembered'

/** Of more positions, facets that need other tables than the positions' own are not counted. */
export const COUNTED_AT_MOST = 100_000
const COSTLY: CountedFacet[] = ['role', 'affiliation', 'mode', 'source', 'lang']

/**
 * How many positions each option of each facet would show, given what is chosen in the others: one statement
 * for all facets in which nothing is chosen, and one for each in which something is, without that choice.
 * Costly facets of more than `COUNTED_AT_MOST` positions come back as undefined.
 *
 * @param matching how many positions the whole filter lets through
 */
export async function countFacets(db: Db, filter: PositionFilter, matching: number): Promise<FacetCounts> {
  const all = FACET_NAMES.filter((facet): facet is CountedFacet => facet in OPTIONS)
  const facets = all.filter((facet) => matching <= COUNTED_AT_MOST || !COSTLY.includes(facet))
  const open = facets.filter((facet) => !isChosen(filter, facet))
  const counts = emptyCounts(facets)
  await count(db, open, positionsWhere(filter), counts)
  for (const facet of facets)
    if (isChosen(filter, facet)) {
      const rest = positionsHref({ ...withoutFacet(filter, facet), sort: 'topic', show: '50', all: [] })
      counts[facet] = await remembered(db, `facet ${facet} ${rest}`, () => countOne(db, facet, filter))
    }
  return counts
}

/** A facet without its own choice: the same for whatever is chosen in it, so kept for all of these. */
async function countOne(db: Db, facet: CountedFacet, filter: PositionFilter): Promise<Map<string, number> | undefined> {
  const where = positionsWhere(filter, [facet])
  if (COSTLY.includes(facet) && (await countPositions(db, where)) > COUNTED_AT_MOST) return undefined
  const counts = emptyCounts([facet])
  await count(db, [facet], where, counts)
  return counts[facet]
}

function emptyCounts(facets: CountedFacet[]): FacetCounts {
  return Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as FacetCounts
}

async function count(db: Db, facets: CountedFacet[], where: SQL, counts: FacetCounts): Promise<void> {
  if (facets.length === 0) return
  // Gathered once for all; of one alone its own index is quicker.
  const gather = facets.length > 1 ? sql`materialized` : sql`not materialized`
  const arms = facets.map((facet) => sql`select ${sql.raw(`'${facet}'`)}, * from (${OPTIONS[facet]})`)
  const rows = await db.values<[CountedFacet, string, number]>(
    sql`with m as ${gather} (${positionsOf(where)}), w as ${gather} (${WORDS}) ${sql.join(arms, sql` union all `)}`,
  )
  for (const [facet, option, number] of rows) counts[facet]?.set(option, number)
}

/** How many positions remain without each of the facets in which something is chosen. */
export async function countWithout(db: Db, filter: PositionFilter): Promise<PositionPage['without']> {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet))
  return Promise.all(
    chosen.map(async (facet) => ({ facet, count: await countPositions(db, positionsWhere(filter, [facet])) })),
  )
}

export async function countPositions(db: Db, where: SQL): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from position p where ${where}`)
  return row?.[0] ?? 0
}

const positionsOf = (where: SQL) => sql`select p.id, p.actor_id, p.on_behalf_of_id, p.topic_id, p.summit_id, p.stance,
  p.basis, p.reported_by_id, p.condition_join, (p.qualifier is not null) as qualified, p.stated_from, p.stated_to
  from position p where ${where}`

const bySide = STANCES.map((stance) => `when '${stance}' then '${sideOf(stance)}'`).join(' ')

/** A position under two actors counts once for each; under two of one kind once. */
const HOLDERS = `select holder_id, sum(n) as n from (
    select actor_id as holder_id, count(*) as n from m group by actor_id
    union all select on_behalf_of_id, count(*) from m where on_behalf_of_id is not null group by on_behalf_of_id)
  group by holder_id`
const KINDS = `select k.kind, sum(m2.n) from (
    select actor_id as holder_id, 0 as other_id, count(*) as n from m group by actor_id
    union all select on_behalf_of_id, actor_id, count(*) from m where on_behalf_of_id is not null
      group by on_behalf_of_id, actor_id) m2
  join actor k on k.id = m2.holder_id left join actor o on o.id = m2.other_id
  where o.kind is null or o.kind <> k.kind group by k.kind`

/** By the speaker's affiliations that can have held at the time; two that say the same count once. */
const spokeAs = (column: string) => `select ${column}, sum(n) from (
    select distinct a.actor_id, p.stated_from, p.stated_to, a.${column}, p.n from (
      select actor_id, stated_from, stated_to, count(*) as n from m group by 1, 2, 3) p
    join affiliation a on a.actor_id = p.actor_id and ${AFFILIATED})
  group by ${column}`

/** The evidence of the positions: from them to their quotations, never the other way, by an index that is narrow. */
const WORDS = sql.raw(`select m.id, e.source_id, e.mode, e.lang from m cross join position_quotation l
  on l.position_id = m.id cross join quotation e indexed by quotation_evidence on e.id = l.quotation_id`)
/** Several quotations of one source, mode or language count once. */
const evidence = (column: string, option = column) => `select ${option}, n from (
  select ${column}, count(*) as n from (select distinct id, ${column} from w) group by ${column})`

/** Each facet's options with their counts, over the positions `m` that the other facets let through. */
const OPTIONS: Record<CountedFacet, SQL> = {
  stance: sql.raw('select stance, count(*) from m group by stance'),
  side: sql.raw(`select case stance ${bySide} end as side, count(*) from m group by side`),
  topic: sql.raw(`select (select slug from topic where id = topic_id), n from (
    select topic_id, count(*) as n from m group by topic_id)`),
  actor: sql.raw(`select (select slug from actor where id = holder_id), n from (${HOLDERS})`),
  kind: sql.raw(KINDS),
  role: sql.raw(spokeAs('role')),
  affiliation: sql.raw(spokeAs('organization')),
  terms: sql.raw(`select 'condition', count(*) as n from m where condition_join is not null having n > 0
    union all select 'qualifier', count(*) as n from m where qualified having n > 0
    union all select 'neither', count(*) as n from m where condition_join is null and not qualified having n > 0`),
  basis: sql.raw('select basis, count(*) from m group by basis'),
  hand: sql.raw(`select iif(reported_by_id is null, 'first', 'reported') as hand, count(*) from m group by hand`),
  mode: sql.raw(evidence('mode')),
  summit: sql.raw(`select coalesce((select slug from summit where id = summit_id), '${STANDING}'), n from (
    select summit_id, count(*) as n from m group by summit_id)`),
  source: sql.raw(evidence('source_id', '(select slug from source where id = source_id)')),
  lang: sql.raw(evidence('lang')),
}
