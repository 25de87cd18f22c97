import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import { holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { quotationRecord } from '@/db/queries/records/evidence-json'
import { ACTOR_JSON, SOURCE_JSON, SUMMIT_JSON, TOPIC_JSON } from '@/db/queries/records/json'
import { positionRecord } from '@/db/queries/records/position-json'
import { actor, claim, position, quotation, source, summit, topic, topicWording } from '@/db/schema'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, toMatch } from '@/lib/search/query'
import { type FoundClaim, type SearchHit, type SearchResult, searchHitSchema } from '@/lib/search/result'
import { countHits, listBest } from './index-state'

/** Hits of one kind shown when no kind is chosen, and when one is. */
const SHOWN_OF_EACH = 5
const SHOWN_OF_ONE = 50

/** Looks through everything. Any string is answered: what holds no letter or digit finds nothing. */
export async function findInAll(library: Library, typed: string, kind?: SearchKind): Promise<SearchResult> {
  const terms = readSearch(typed)
  const match = toMatch(terms)
  if (match === undefined) return { terms, counts: {}, hits: [] }
  const counts = await countHits(library, match)
  const found = KINDS.filter(([of]) => (counts[of] ?? 0) > 0 && (!kind || of === kind))
  const kinds = found.map(([of]) => of)
  const best = await listBest(library, match, { kinds, counts, most: kind ? SHOWN_OF_ONE : SHOWN_OF_EACH })
  const hits = await Promise.all(found.map(([of, query]) => readHits(library, query, best[of] ?? [])))
  return { terms, counts, hits: hits.flat() }
}

const h = holdingAs('h')
/** Positions under their speakers alone; the view of both holders would be read from end to end. */
const SPOKEN = sql`(select ${position.actorId} as holder_id, ${position}.* from ${position}) h`
const TOPICS_IN_FORCE = sql`${topic} join ${topicWording}
  on ${topicWording.topicId} = ${topic.id} and ${topicWording.wording} = ${topic.wording}`
const CLAIM_FOUND = jsonObject<FoundClaim>({
  slug: claim.slug,
  statement: claim.statement,
  claimant: sql`(select ${actor.name} from ${actor} where ${actor.id} = ${claim.claimantId})`,
})

/** How the records of each kind are read by their keys, in the order in which kinds are shown. */
const KINDS: [SearchKind, KindQuery][] = [
  ['actor', kindQuery('actor', ACTOR_JSON, sql`${actor}`, actor.id)],
  ['topic', kindQuery('topic', TOPIC_JSON, TOPICS_IN_FORCE, topic.id)],
  ['summit', kindQuery('summit', SUMMIT_JSON, sql`${summit}`, summit.id)],
  ['claim', kindQuery('claim', CLAIM_FOUND, sql`${claim}`, claim.id)],
  ['position', kindQuery('position', positionRecord(h), SPOKEN, h.id)],
  ['quotation', kindQuery('quotation', quotationRecord(quotation), sql`${quotation}`, quotation.id)],
  ['source', kindQuery('source', SOURCE_JSON, sql`${source}`, source.id)],
]

type KindQuery = { select: SQL; from: SQL }

function kindQuery(kind: SearchKind, record: SQL, from: SQL, key: SQLWrapper): KindQuery {
  const json = jsonObject<SearchHit>({ kind: sql.raw(`'${kind}'`), record })
  return {
    select: sqlText(sql`select ${json}`),
    from: sqlText(sql`${from} where ${key} = best.value order by best.key`),
  }
}

function readHits(library: Library, { select, from }: KindQuery, keys: number[]): Promise<SearchHit[]> {
  return readShaped(library, searchHitSchema, sql`${select} from json_each(${JSON.stringify(keys)}) as best, ${from}`)
}
