import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { and, keys } from '@/db/queries/library/counting'
import { heldWhen } from '@/db/queries/library/held-when'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { topic } from '@/db/schema/topics'
import { isSearchIdOf, keyOfSearchId } from '@/db/search-ids'
import { listed } from '@/db/sql-json'
import { columnTexts, sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import type { AffiliationAspect } from '@/lib/affiliation'
import { FACET_NAMES, isChosen, type PositionFacet } from '@/lib/filter/position-facets'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, termMatch } from '@/lib/search/query'
import { STANCES, sideOf } from '@/lib/vocabulary'

const [p, a] = [aliased(position, 'p'), aliased(affiliation, 'a')]
const [l, e] = [aliased(positionQuotation, 'l'), aliased(quotation, 'e')]
const text = {
  p: columnTexts(getTableColumns(p)),
  a: columnTexts(getTableColumns(a)),
  e: columnTexts(getTableColumns(e)),
  topic: columnTexts(getTableColumns(topic)),
}

/** SQL: whether the position `p` is shown to this viewer, whatever the filter. */
export const shownPosition = sqlTextFor((library) => positionShown(library, p))

/**
 * SQL: whether the position `p` is shown and passes every facet of the filter.
 *
 * @param except facets to ignore: a facet's own choice must not narrow its own counts
 */
export function positionsWhere(library: Library, filter: PositionFilter, except: PositionFacet[] = []): SQL {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet) && !except.includes(facet))
  return and([shownPosition(library), ...chosen.map((facet) => CONDITIONS[facet](filter))])
}

/** SQL: whether the filter asks for the actor `holder`, where a position is listed under two actors. */
export function holderWhere(filter: PositionFilter, holder: SQL): SQL {
  return and([
    filter.actor.length > 0 ? sql`${holder} in ${keys('actor', filter.actor)}` : undefined,
    filter.kind.length > 0 ? sql`${holder} in ${ofKind(filter)}` : undefined,
  ])
}

const KINDS = sqlText(sql`select ${actor.id} from ${actor} where ${actor.kind}`)
const ofKind = ({ kind }: PositionFilter) => sql`(${KINDS} in ${listed(kind)})`
const underEither = (actors: SQL) => sql`(${text.p.actorId} in ${actors} or ${text.p.onBehalfOfId} in ${actors})`
const anyTrue = (conditions: SQL[]) => sql`(${sql.join(conditions, sql` or `)})`

const held = (aspect: AffiliationAspect) =>
  sqlText(sql`select 1 from ${affiliation} ${a} where ${a.actorId} = ${p.actorId} and ${heldWhen(a, p, aspect)}`)
const HELD = { role: held('role'), organization: held('organization') }
/** SQL: whether the speaker is known to have had one of these roles or organizations at the time. */
const spokeAs = (aspect: AffiliationAspect, values: string[]) =>
  sql`exists (${HELD[aspect]} and ${text.a[aspect]} in ${listed(values)})`

const EVIDENCE = sqlText(sql`select 1 from ${positionQuotation} ${l}
  join ${quotation} ${e} on ${e.id} = ${l.quotationId} where ${l.recordId} = ${p.id}`)
const withEvidence = (condition: SQL) => sql`exists (${EVIDENCE} and ${condition})`

const QUOTED = sqlText(sql`select ${l.recordId} from ${quotation} ${e}
  join ${positionQuotation} ${l} on ${l.quotationId} = ${e.id}`)
const STANDING_POSITION = sqlText(sql`${p.summitId} is null`)

const TERMS = {
  condition: sqlText(sql`${p.conditionJoin} is not null`),
  qualifier: sqlText(sql`${p.qualifier} is not null`),
  neither: sqlText(sql`(${p.conditionJoin} is null and ${p.qualifier} is null)`),
}
const HANDS = {
  first: sqlText(sql`${p.reportedById} is null`),
  reported: sqlText(sql`${p.reportedById} is not null`),
}

const TOPICS = sqlText(sql`select ${topic.id} from ${topic} where ${topic.slug}`)

/** The condition of each facet. Called only for facets with a choice. */
const CONDITIONS: Record<PositionFacet, (filter: PositionFilter) => SQL> = {
  q: ({ q }) => and(termsOf(q).map(says)),
  stance: ({ stance }) => sql`${text.p.stance} in ${listed(stance)}`,
  side: ({ side }) => sql`${text.p.stance} in ${listed(STANCES.filter((stance) => side.includes(sideOf(stance))))}`,
  topic: ({ topic: slugs, theme }) =>
    theme.length === 0
      ? sql`${text.p.topicId} in ${keys('topic', slugs)}`
      : sql`${text.p.topicId} in (${TOPICS} in ${listed(slugs)} or ${text.topic.themeId} in ${keys('theme', theme)})`,
  actor: ({ actor }) => underEither(keys('actor', actor)),
  kind: (filter) => underEither(ofKind(filter)),
  role: ({ role }) => spokeAs('role', role),
  affiliation: ({ affiliation }) => spokeAs('organization', affiliation),
  terms: ({ terms }) => anyTrue(terms.map((term) => TERMS[term])),
  basis: ({ basis }) => sql`${text.p.basis} in ${listed(basis)}`,
  hand: ({ hand }) => anyTrue(hand.map((one) => HANDS[one])),
  mode: ({ mode }) => withEvidence(sql`${text.e.mode} in ${listed(mode)}`),
  source: ({ source }) => sql`${text.p.id} in (${QUOTED} where ${text.e.sourceId} in ${keys('source', source)})`,
  lang: ({ lang }) => withEvidence(sql`${text.e.lang} in ${listed(lang)}`),
  summit: ({ summit }) =>
    anyTrue([
      sql`${text.p.summitId} in ${keys('summit', summit)}`,
      ...(summit.includes(STANDING) ? [STANDING_POSITION] : []),
    ]),
  date: ({ from, to }) =>
    and([from ? sql`${text.p.statedTo} >= ${from}` : undefined, to ? sql`${text.p.statedFrom} <= ${to}` : undefined]),
}

/** SQL: whether a position within the dates of the filter may have been said outside of them. */
export function outsideDates({ from, to }: Pick<PositionFilter, 'from' | 'to'>): SQL {
  return anyTrue([
    from ? sql`${text.p.statedFrom} < ${from}` : sql`false`,
    to ? sql`${text.p.statedTo} > ${to}` : sql`false`,
  ])
}

/** A full-text query for each word and phrase; undefined for one without letters or digits. */
function termsOf(typed: string): (string | undefined)[] {
  const terms = readSearch(typed)
  return terms.length > 0 ? terms.map(termMatch) : [undefined]
}

const keyOfHit = (kind: SearchKind) => sql.raw(keyOfSearchId(kind, 'search.rowid'))
const hitOf = (kind: SearchKind) => sql.raw(isSearchIdOf(kind, 'search.rowid'))
const IN_POSITION = sqlText(sql`select ${keyOfHit('position')} from search where ${hitOf('position')}`)
const IN_QUOTATION = sqlText(sql`select ${l.recordId} from search cross join ${positionQuotation} ${l}
  on ${l.quotationId} = ${keyOfHit('quotation')} where ${hitOf('quotation')}`)

/** SQL: positions with the word or phrase in summary, terms or a quotation. Each word may be in another of these. */
function says(match: string | undefined): SQL {
  if (match === undefined) return sql`false`
  return sql`${text.p.id} in (${IN_POSITION} and search match ${match} union all ${IN_QUOTATION} and search match ${match})`
}
