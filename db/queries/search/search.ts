import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import {
  ACTOR_JSON,
  positionJson,
  quotationJson,
  SOURCE_JSON,
  SUMMIT_JSON,
  TOPIC_JSON,
} from '@/db/queries/records/json'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, toMatch } from '@/lib/search/query'
import type { SearchHit, SearchResult } from '@/lib/search/result'
import { countHits, listBest } from './index-state'

/** Hits of one kind shown when no kind is chosen, and when one is. */
const SHOWN_OF_EACH = 5
const SHOWN_OF_ONE = 50

/** Looks through everything. Any string is answered: what holds no letter or digit finds nothing. */
export async function findInAll(db: Library, typed: string, kind?: SearchKind): Promise<SearchResult> {
  const terms = readSearch(typed)
  const match = toMatch(terms)
  if (match === undefined) return { terms, counts: {}, hits: [] }
  const counts = await countHits(db, match)
  const found = KINDS.filter(([of]) => (counts[of] ?? 0) > 0 && (!kind || of === kind))
  const kinds = found.map(([of]) => of)
  const best = await listBest(db, match, { kinds, counts, most: kind ? SHOWN_OF_ONE : SHOWN_OF_EACH })
  const hits = await Promise.all(found.map(([of, query]) => readHits(db, of, query, best[of] ?? [])))
  return { terms, counts, hits: hits.flat() }
}

type Reading = { json: SQL; from: string; key: string }
/** How the records of each kind are read by their keys, in the order in which kinds are shown. */
const KINDS: [SearchKind, Reading][] = [
  ['actor', { json: ACTOR_JSON, from: 'actor', key: 'actor.id' }],
  [
    'topic',
    {
      json: TOPIC_JSON,
      from: 'topic join topic_wording on topic_wording.topic_id = topic.id and topic_wording.wording = topic.wording',
      key: 'topic.id',
    },
  ],
  ['summit', { json: SUMMIT_JSON, from: 'summit', key: 'summit.id' }],
  [
    'claim',
    {
      json: sql.raw(`json_object('slug', claim.slug, 'statement', claim.statement,
        'claimant', (select name from actor where id = claim.claimant_id))`),
      from: 'claim',
      key: 'claim.id',
    },
  ],
  [
    'position',
    // Under its speaker alone; the view of both holders would be read from end to end.
    { json: positionJson('h'), from: '(select actor_id as holder_id, position.* from position) h', key: 'h.id' },
  ],
  ['quotation', { json: quotationJson('quotation'), from: 'quotation', key: 'quotation.id' }],
  ['source', { json: SOURCE_JSON, from: 'source', key: 'source.id' }],
]

async function readHits(db: Library, kind: SearchKind, query: Reading, keys: number[]) {
  return readRecords<SearchHit>(
    db,
    sql`select json_object('kind', ${kind}, 'record', ${query.json})
      from json_each(${JSON.stringify(keys)}) as best, ${sql.raw(query.from)} where ${sql.raw(query.key)} = best.value
      order by best.key`,
  )
}
