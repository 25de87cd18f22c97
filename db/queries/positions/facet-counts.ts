import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { heldWhen } from '@/db/queries/library/held-when'
import { slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import type { AffiliationAspect } from '@/lib/affiliation'
import { STANDING } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import { BASES, STANCES, sideOf } from '@/lib/vocabulary'

/** Most positions for which facets that need other tables than the positions' own are counted. */
const COUNTED_AT_MOST = 100_000

/** Facets by the tables that their options are read from: the position's, its actors', or tables joined with it. */
const SAID = ['stance', 'side', 'topic', 'terms', 'basis', 'hand', 'summit'] as const satisfies CountedFacet[]
const HELD = ['actor', 'kind'] as const satisfies CountedFacet[]
export const JOINED_FACETS = ['role', 'affiliation', 'mode', 'source', 'lang'] as const satisfies CountedFacet[]
const COUNTED_FACETS: readonly CountedFacet[] = [...SAID, ...HELD, ...JOINED_FACETS]

/**
 * Counts positions for each option of some facets. One walk through the positions counts the facets of what is said,
 * another one those of who says it; of up to `COUNTED_AT_MOST` positions a third counts those of the speaker's
 * affiliation and of the evidence, which otherwise stay undefined. Each walk counts what is asked for and no more.
 *
 * @param where condition on the position `p`
 */
export async function readFacetCounts(
  library: Library,
  where: SQL,
  facets: readonly CountedFacet[] = COUNTED_FACETS,
): Promise<FacetCounts> {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()])) as FacetCounts
  const [ofSaid, ofHeld, ofJoined] = [SAID, HELD, JOINED_FACETS].map((family: readonly CountedFacet[]) =>
    family.filter((facet) => facets.includes(facet)),
  ) as [(typeof SAID)[number][], (typeof HELD)[number][], (typeof JOINED_FACETS)[number][]]
  const [length] = await Promise.all([
    ofJoined.length > 0 && !counts.stance ? countUpTo(library, where, COUNTED_AT_MOST + 1) : 0,
    ofSaid.length > 0 && count(library, said(where, ofSaid), counts),
    ofHeld.length > 0 && count(library, held(where, ofHeld), counts),
  ])
  if (ofJoined.length === 0) return counts
  const positions = length + [...(counts.stance?.values() ?? [])].reduce((sum, number) => sum + number, 0)
  if (positions <= COUNTED_AT_MOST) await count(library, joined(where, ofJoined), counts)
  else for (const facet of ofJoined) delete (counts as Partial<FacetCounts>)[facet]
  return counts
}

async function countUpTo(library: Library, where: SQL, most: number): Promise<number> {
  const [row] = await library.values<[number]>(sql`select count(*) from (${ONE_EACH} where ${where} limit ${most})`)
  return row?.[0] ?? 0
}

const COUNT = rowReader({
  facet: sql<CountedFacet>`facet`,
  option: sql<string>`option`,
  positions: sql<number>`positions`,
})

async function count(library: Library, statement: SQL, counts: FacetCounts): Promise<void> {
  for (const { facet, option, positions } of await COUNT.read(library, statement))
    if (positions > 0) counts[facet]?.set(option, positions)
}

/** Selects of option and number, each with the facet's name as first column, and the union of some of them. */
function ofFacets<Facet extends CountedFacet>(selects: Record<Facet, SQL>): (facets: Facet[]) => SQL {
  const texts = Object.fromEntries(
    Object.entries<SQL>(selects).map(([facet, select]) => [
      facet,
      sqlText(sql`select ${sql.raw(`'${facet}'`)}, * from (${select})`),
    ]),
  ) as Record<Facet, SQL>
  return (facets) =>
    sql.join(
      facets.map((facet) => texts[facet]),
      sql` union all `,
    )
}

const p = aliased(position, 'p')
const ONE_EACH = sqlText(sql`select 1 from ${position} ${p}`)
const text = (value: string) => sql.raw(`'${value}'`)

/** Options that are columns of `s`, with the number of positions in each row. */
const TERMS = {
  condition: sql`${p.conditionJoin} is not null`,
  qualifier: sql`${p.qualifier} is not null`,
  neither: sql`${p.conditionJoin} is null and ${p.qualifier} is null`,
}
const HANDS = { first: sql`${p.reportedById} is null`, reported: sql`${p.reportedById} is not null` }
const OF_BASIS = Object.fromEntries(BASES.map((basis) => [basis, sql`${p.basis} = ${text(basis)}`]))
const sumsOf = (options: Record<string, SQL>) =>
  sqlText(
    sql`, ${sql.join(
      Object.entries(options).map(([option, condition]) => sql`sum(${condition}) as ${sql.raw(`has_${option}`)}`),
      sql`, `,
    )}`,
  )
const SUMS: Partial<Record<CountedFacet, SQL>> = { terms: sumsOf(TERMS), hand: sumsOf(HANDS), basis: sumsOf(OF_BASIS) }
const totals = (options: Record<string, SQL>) =>
  sql.join(
    Object.keys(options).map((option) => sql`select ${text(option)}, sum(${sql.raw(`has_${option}`)}) from s`),
    sql` union all `,
  )

/** `s`: positions counted by topic, summit and stance; `g`: `s` counted again by one of these. */
const [s, g] = [aliased(position, 's'), aliased(position, 'g')]
const by = (column: SQLiteColumn) => sql`(select ${column}, sum(n) as n from s group by ${column}) g`
const SIDE = sql`case ${s.stance} ${sql.join(
  STANCES.map((stance) => sql`when ${text(stance)} then ${text(sideOf(stance))}`),
  sql` `,
)} end`

const SAID_ROWS = sqlText(sql`select ${p.topicId}, ${p.summitId}, ${p.stance}, count(*) as n`)
const OF_POSITIONS = sqlText(sql`from ${position} ${p}`)
const SAID_GROUPS = sqlText(sql`group by ${p.topicId}, ${p.summitId}, ${p.stance}`)
const SAID_COUNTS = ofFacets<(typeof SAID)[number]>({
  stance: sql`select ${s.stance}, sum(n) from s group by ${s.stance}`,
  side: sql`select ${SIDE} as side, sum(n) from s group by side`,
  topic: sql`select ${slugOf(topic, g.topicId)}, n from ${by(s.topicId)}`,
  summit: sql`select coalesce(${slugOf(summit, g.summitId)}, ${text(STANDING)}), n from ${by(s.summitId)}`,
  terms: totals(TERMS),
  hand: totals(HANDS),
  basis: totals(OF_BASIS),
})

/** Grouped without sorting: in the index `position_facet`, rows of one topic, summit and stance are adjacent. */
function said(where: SQL, facets: (typeof SAID)[number][]): SQL {
  const sums = sql.join(facets.flatMap((facet) => SUMS[facet] ?? []))
  return sql`with s as materialized (${SAID_ROWS}${sums} ${OF_POSITIONS} where ${where} ${SAID_GROUPS})
    ${SAID_COUNTS(facets)}`
}

const SPEAKERS = sqlText(sql`select ${p.actorId} as id, count(*) as n from ${position} ${p}`)
const BY_SPEAKER = sqlText(sql`group by +${p.actorId}`)
const SPOKEN_FOR = sqlText(sql`select ${p.onBehalfOfId} as id, ${p.actorId} as by_id, count(*) as n
  from ${position} ${p}`)
const BY_SPOKEN_FOR = sqlText(sql`and +${p.onBehalfOfId} is not null group by ${p.onBehalfOfId}, ${p.actorId}`)
const [speaker, principal] = [aliased(actor, 'b'), aliased(actor, 'a')]
const HELD_COUNTS = ofFacets<(typeof HELD)[number]>({
  actor: sql`select ${slugOf(actor, sql`h.id`)}, h.n from (
      select id, sum(n) as n from (select id, n from speaker union all select id, n from voiced) group by id) h`,
  kind: sql`select kind, sum(n) from (
      select ${actor.kind} as kind, n from speaker join ${actor} on ${actor.id} = speaker.id
      union all select ${principal.kind}, n from voiced join ${actor} ${principal} on ${principal.id} = voiced.id
        join ${actor} ${speaker} on ${speaker.id} = voiced.by_id
        where ${principal.kind} <> ${speaker.kind}) group by kind`,
})

/** A position under two actors counts once for each; under two actors of one kind once for the kind. */
const held = (where: SQL, facets: (typeof HELD)[number][]) => sql`with
    speaker as materialized (${SPEAKERS} where ${where} ${BY_SPEAKER}),
    voiced as materialized (${SPOKEN_FOR} where ${where} ${BY_SPOKEN_FOR})
  ${HELD_COUNTS(facets)}`

/** `m`: the positions; `day`: their numbers by actor and day; `w`: their quotations. */
const [m, day, w] = [aliased(position, 'm'), aliased(position, 'day'), aliased(quotation, 'w')]
const [a, l, e] = [aliased(affiliation, 'a'), aliased(positionQuotation, 'l'), aliased(quotation, 'e')]

/**
 * Counted by the speaker's affiliations that are known to have held at the time. Two with the same role or organization count
 * once.
 */
const spokeAs = (aspect: AffiliationAspect) => sql`select option, sum(n) from (
    select distinct ${a.actorId}, ${day.statedFrom}, ${day.statedTo}, ${a[aspect]} as option, day.n from (
      select ${m.actorId}, ${m.statedFrom}, ${m.statedTo}, count(*) as n from m group by 1, 2, 3) day
    join ${affiliation} ${a} on ${a.actorId} = ${day.actorId} and ${heldWhen(a, day, aspect)})
  group by option`
/** Several quotations of one source, mode or language count once for a position. */
const quoted = (column: typeof w.mode | typeof w.lang | typeof w.sourceId) =>
  sql`(select option, count(*) as n from (select distinct ${w.id}, ${column} as option from w) group by option)`

const MEMBERS = sqlText(sql`select ${p.id}, ${p.actorId}, ${p.statedFrom}, ${p.statedTo} from ${position} ${p}`)
/** Joined from positions to quotations, never the other way, by a narrow index. */
const QUOTATIONS = sqlText(sql`select ${m.id}, ${e.sourceId}, ${e.mode}, ${e.lang} from m
  cross join ${positionQuotation} ${l} on ${l.recordId} = ${m.id}
  cross join ${quotation} ${e} indexed by quotation_evidence on ${e.id} = ${l.quotationId}`)
const JOINED_COUNTS = ofFacets<(typeof JOINED_FACETS)[number]>({
  role: spokeAs('role'),
  affiliation: spokeAs('organization'),
  mode: sql`select option, n from ${quoted(w.mode)}`,
  lang: sql`select option, n from ${quoted(w.lang)}`,
  source: sql`select ${slugOf(source, sql`option`)}, n from ${quoted(w.sourceId)}`,
})

/** A table expression that no facet reads is never run. */
const joined = (where: SQL, facets: (typeof JOINED_FACETS)[number][]) => sql`with
    m as materialized (${MEMBERS} where ${where}),
    w as materialized (${QUOTATIONS})
  ${JOINED_COUNTS(facets)}`
