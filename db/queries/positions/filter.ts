import { type SQL, sql } from 'drizzle-orm'
import { and, keys } from '@/db/queries/library/counting'
import { isPlaceOf, keyAt } from '@/db/search-places'
import { FACET_NAMES, isChosen, type PositionFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, toMatch } from '@/lib/search/query'
import { STANCES, sideOf } from '@/lib/vocabulary'

/**
 * A filter as SQL over the position `p`: every shown position that every facet lets through. Facets named in
 * `except` let everything through, so that a facet's own choice does not narrow its own counts.
 */
export function positionsWhere(filter: PositionFilter, except: PositionFacet[] = []): SQL {
  const asked = FACET_NAMES.filter((facet) => isChosen(filter, facet) && !except.includes(facet))
  return and([sql`p.shown = 1`, ...asked.map((facet) => CONDITIONS[facet](filter))])
}

/** Whether the actor that `holder` names is one that the filter asks for, where a position stands under two. */
export function holderWhere(filter: PositionFilter, holder: SQL): SQL {
  return and([
    filter.actor.length > 0 ? sql`${holder} in ${keys('actor', filter.actor)}` : undefined,
    filter.kind.length > 0 ? sql`${holder} in ${ofKind(filter)}` : undefined,
  ])
}

/** Lists travel as one value, so that the text of a statement does not change with their length. */
const anyOf = (values: readonly string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
const ofKind = ({ kind }: PositionFilter) => sql`(select id from actor where kind in ${anyOf(kind)})`
const underEither = (actors: SQL) => sql`(p.actor_id in ${actors} or p.on_behalf_of_id in ${actors})`
const anyTrue = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` or `)})`

/** The speaker's affiliations at the time of the words: those that can have held on a day the date can mean. */
const spokeAs = (affiliation: SQL) => sql`exists (select 1 from affiliation a where a.actor_id = p.actor_id
  and ${affiliation} and ${sql.raw(heldAt('p'))})`
/** Whether the affiliation `a` can have held when something was said. */
export const heldAt = (said: string) => `a.valid_from <= ${said}.stated_to and a.valid_to >= ${said}.stated_from`

const withEvidence = (condition: SQL) => sql`exists (select 1 from position_quotation l
  join quotation e on e.id = l.quotation_id where l.position_id = p.id and ${condition})`

const TERMS = {
  condition: sql`p.condition_join is not null`,
  qualifier: sql`p.qualifier is not null`,
  neither: sql`(p.condition_join is null and p.qualifier is null)`,
}
const HANDS = { first: sql`p.reported_by_id is null`, reported: sql`p.reported_by_id is not null` }

/** Each facet's SQL, once. Asked only where something is chosen. */
const CONDITIONS: Record<PositionFacet, (filter: PositionFilter) => SQL> = {
  q: ({ q }) => and(termsOf(q).map(says)),
  stance: ({ stance }) => sql`p.stance in ${anyOf(stance)}`,
  side: ({ side }) => sql`p.stance in ${anyOf(STANCES.filter((stance) => side.includes(sideOf(stance))))}`,
  topic: ({ topic, theme }) => sql`p.topic_id in (select id from topic where slug in ${anyOf(topic)}
    or theme_id in ${keys('theme', theme)})`,
  actor: ({ actor }) => underEither(keys('actor', actor)),
  kind: (filter) => underEither(ofKind(filter)),
  role: ({ role }) => spokeAs(sql`a.role in ${anyOf(role)}`),
  affiliation: ({ affiliation }) => spokeAs(sql`a.organization in ${anyOf(affiliation)}`),
  terms: ({ terms }) => anyTrue(terms.map((term) => TERMS[term])),
  basis: ({ basis }) => sql`p.basis in ${anyOf(basis)}`,
  hand: ({ hand }) => anyTrue(hand.map((one) => HANDS[one])),
  mode: ({ mode }) => withEvidence(sql`e.mode in ${anyOf(mode)}`),
  source: ({ source }) => sql`p.id in (select l.position_id from quotation e
    join position_quotation l on l.quotation_id = e.id where e.source_id in ${keys('source', source)})`,
  lang: ({ lang }) => withEvidence(sql`e.lang in ${anyOf(lang)}`),
  summit: ({ summit }) =>
    anyTrue([
      sql`p.summit_id in ${keys('summit', summit)}`,
      ...(summit.includes(STANDING) ? [sql`p.summit_id is null`] : []),
    ]),
  date: ({ from, to }) =>
    and([from ? sql`p.stated_to >= ${from}` : undefined, to ? sql`p.stated_from <= ${to}` : undefined]),
}

/** Every word and phrase as a query of its own, undefined where there is nothing to look for. */
function termsOf(typed: string): (string | undefined)[] {
  const { words, phrases } = readSearch(typed)
  const terms = [
    ...words.map((word) => toMatch({ words: [word], phrases: [] })),
    ...phrases.map((phrase) => toMatch({ words: [], phrases: [phrase] })),
  ]
  return terms.length > 0 ? terms : [undefined]
}

/** Positions with a word or phrase in the summary, the terms or any quotation: each may stand elsewhere. */
function says(match: string | undefined): SQL {
  if (match === undefined) return sql`false`
  const key = (kind: SearchKind) => sql.raw(keyAt(kind, 'search.rowid'))
  const found = (kind: SearchKind) => sql`search match ${match} and ${sql.raw(isPlaceOf(kind, 'search.rowid'))}`
  return sql`p.id in (select ${key('position')} from search where ${found('position')}
    union all select l.position_id from search cross join position_quotation l
      on l.quotation_id = ${key('quotation')} where ${found('quotation')})`
}
