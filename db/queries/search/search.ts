import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import { holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { quotationRecord } from '@/db/queries/records/evidence-json'
import { ACTOR_JSON, SOURCE_JSON, SUMMIT_JSON, TOPIC_JSON } from '@/db/queries/records/json'
import { positionRecord } from '@/db/queries/records/position-json'
import { actor } from '@/db/schema/actors'
import { claim } from '@/db/schema/claims'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic, topicWording } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, type SearchTerm, type SearchTerms, toMatch } from '@/lib/search/query'
import {
  type FoundAlone,
  type FoundClaim,
  type FoundTopic,
  type SearchHit,
  type SearchResult,
  searchHitSchema,
} from '@/lib/search/result'
import { JOINED_KINDS, type JoinedKind } from './conditions'
import { countHits, listBest } from './index-state'
import { findJoined } from './joined'

/** Hits of one kind shown when no kind is chosen, and when one is. */
const SHOWN_OF_EACH = 5
const SHOWN_OF_ONE = 50
/** Terms that are looked for alone where all together find nothing. */
const MOST_ALONE = 8

/**
 * Looks through everything. Any string is answered: what holds no letter or digit finds nothing. Where several terms find
 * nothing together, the answer says what each of the first finds alone.
 *
 * @param most hits of each kind
 */
export async function findInAll(
  library: Library,
  typed: string,
  kind?: SearchKind,
  most: number = kind ? SHOWN_OF_ONE : SHOWN_OF_EACH,
): Promise<SearchResult> {
  const terms = readSearch(typed)
  const found = await findTerms(library, terms, { kind, most })
  const together = Object.keys(found.counts).length > 0
  const alone =
    together || terms.length < 2
      ? []
      : await Promise.all(terms.slice(0, MOST_ALONE).map((term) => findAlone(library, term)))
  return { terms, ...found, alone }
}

async function findAlone(library: Library, term: SearchTerm): Promise<FoundAlone> {
  const { counts, hits } = await findTerms(library, [term], { most: 1 })
  return { term, counts, best: hits[0] }
}

type Wanted = { kind?: SearchKind | undefined; most: number }

async function findTerms(library: Library, terms: SearchTerms, { kind, most }: Wanted) {
  const match = toMatch(terms)
  if (match === undefined) return { counts: {}, hits: [] }
  const [own, joined] = await Promise.all([countHits(library, match), findJoined(library, terms, most)])
  const counts: SearchResult['counts'] = { ...own }
  for (const of of JOINED_KINDS) {
    if (joined[of].count > 0) counts[of] = joined[of].count
    else delete counts[of]
  }
  const found = KINDS.filter(([of]) => (counts[of] ?? 0) > 0 && (!kind || of === kind))
  const kinds = found.map(([of]) => of).filter((of) => !isJoined(of))
  const best = await listBest(library, match, { kinds, counts: own, most })
  const keysOf = (of: SearchKind) => (isJoined(of) ? joined[of].best : best[of]) ?? []
  const hits = await Promise.all(found.map(([of, query]) => readHits(library, query, keysOf(of))))
  return { counts, hits: hits.flat() }
}

const isJoined = (kind: SearchKind): kind is JoinedKind => JOINED_KINDS.some((one) => one === kind)

const h = holdingAs('h')
/** Positions under their speakers alone; the view of both holders would be read from end to end. */
const SPOKEN = sql`(select ${position.actorId} as holder_id, ${position}.* from ${position}) h`
const TOPICS_IN_FORCE = sql`${topic} join ${topicWording}
  on ${topicWording.topicId} = ${topic.id} and ${topicWording.wording} = ${topic.wording}`
const CLAIM_FOUND = jsonObject<FoundClaim>({
  slug: claim.slug,
  statement: claim.statement,
  claimant: sql`(select ${actor.name} from ${actor} where ${actor.id} = ${claim.claimantId})`,
  madeOn: claim.madeOn,
})
const TOPIC_FOUND = jsonObject<FoundTopic>({ slug: topic.slug, label: topic.label })
const TOPIC_OF_POSITION = sql`(select ${TOPIC_FOUND} from ${topic} where ${topic.id} = ${h.topicId})`
const p = aliased(position, 'p')
const l = aliased(positionQuotation, 'l')
/** The topics of positions that rest on a quotation. */
const topicsOfQuotation = sqlTextFor(
  (library) => sql`(select json_group_array(json(found)) from (select distinct ${TOPIC_FOUND} as found
    from ${positionQuotation} ${l} join ${position} ${p} on ${p.id} = ${l.recordId} and ${positionShown(library, p)}
    join ${topic} on ${topic.id} = ${p.topicId} where ${l.quotationId} = ${quotation.id} order by ${topic.ordinal}))`,
)
const ISSUED = sql`(select ${source.issued} from ${source} where ${source.id} = ${quotation.sourceId})`

/** How the records of each kind are read by their keys, in the order in which kinds are shown. */
const KINDS: [SearchKind, KindQuery][] = [
  ['actor', kindQuery('actor', ACTOR_JSON, sql`${actor}`, actor.id)],
  ['topic', kindQuery('topic', TOPIC_JSON, TOPICS_IN_FORCE, topic.id)],
  ['summit', kindQuery('summit', SUMMIT_JSON, sql`${summit}`, summit.id)],
  ['claim', kindQuery('claim', CLAIM_FOUND, sql`${claim}`, claim.id)],
  ['position', kindQuery('position', positionRecord(h), SPOKEN, h.id, () => ({ topic: TOPIC_OF_POSITION }))],
  [
    'quotation',
    kindQuery('quotation', quotationRecord(quotation), sql`${quotation}`, quotation.id, (library) => ({
      issued: ISSUED,
      topics: sql`json(${topicsOfQuotation(library)})`,
    })),
  ],
  ['source', kindQuery('source', SOURCE_JSON, sql`${source}`, source.id)],
]

type KindQuery = { select: (library: Library) => SQL; from: SQL }

/** @param also further facts of a hit */
function kindQuery(
  kind: SearchKind,
  record: SQL,
  from: SQL,
  key: SQLWrapper,
  also: (library: Library) => Record<string, SQL> = () => ({}),
): KindQuery {
  const json = (library: Library) => jsonObject({ kind: sql.raw(`'${kind}'`), record, ...also(library) })
  return {
    select: sqlTextFor((library) => sql`select ${json(library)}`),
    from: sqlText(sql`${from} where ${key} = best.value order by best.key`),
  }
}

function readHits(library: Library, { select, from }: KindQuery, keys: number[]): Promise<SearchHit[]> {
  return readShaped(
    library,
    searchHitSchema,
    sql`${select(library)} from json_each(${JSON.stringify(keys)}) as best, ${from}`,
  )
}
