import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { SearchKind } from '@/lib/search/entries'
import { readSearch, toMatch } from '@/lib/search/query'
import type { SearchHit, SearchResult } from '@/lib/search/result'
import { ACTOR_JSON, positionJson, quotationJson, SOURCE_JSON, SUMMIT_JSON, TOPIC_JSON } from './record-json'

/** Hits of one kind shown when no kind is chosen, and when one is. */
const SHOWN_OF_EACH = 5
const SHOWN_OF_ONE = 50

/** Looks through everything. Any string is answered: what holds no letter or digit finds nothing. */
export async function findInAll(db: Db, typed: string, kind?: SearchKind): Promise<SearchResult> {
  const terms = readSearch(typed)
  const match = toMatch(terms)
  if (match === undefined) return { terms, counts: {}, hits: [] }
  const counts = await countHits(db, match)
  const found = KINDS.filter(([of]) => (counts[of] ?? 0) > 0 && (!kind || of === kind))
  const hits = await Promise.all(
    found.map(async ([of, query]) => {
      const names = await listBest(db, match, of, kind ? SHOWN_OF_ONE : SHOWN_OF_EACH)
      return readHits(db, of, query, names)
    }),
  )
  return { terms, counts, hits: hits.flat() }
}

async function countHits(db: Db, match: string): Promise<SearchResult['counts']> {
  const rows = await db.values<[SearchKind, number]>(
    sql`select e.kind, count(*) from ${matching(match)} group by e.kind`,
  )
  return Object.fromEntries(rows)
}

/** The best of one kind: a few kept while all are looked at, where numbering them would sort every hit of a common word. */
async function listBest(db: Db, match: string, kind: SearchKind, most: number): Promise<string[]> {
  const rows = await db.values<[string]>(sql`select e.record from ${matching(match)} and e.kind = ${kind}
    order by bm25(search, 8.0, 1.0), e.record limit ${most}`)
  return rows.map(([record]) => record)
}

/** From the full-text index to what its rows are, by an index that holds no text. */
const matching = (match: string) => sql`search cross join search_entry e indexed by search_entry_place
  on e.id = search.rowid where search match ${match} and ${SHOWN}`

/** A position is found while it is shown, a claim while it is published. */
const SHOWN = sql.raw(`case e.kind
  when 'position' then not exists (select 1 from position p where p.uid = e.record and p.shown = 0)
  when 'claim' then exists (select 1 from claim c join coding on coding.id = c.coding_id
    where c.slug = e.record and c.status = 'published' and coding.published = 1)
  else 1 end`)

/** How the records of each kind are read, in the order in which kinds are shown. `named` joins the names asked for. */
const KINDS: [SearchKind, { json: SQL; from: string; name: string }][] = [
  ['actor', { json: ACTOR_JSON, from: 'actor', name: 'actor.slug' }],
  [
    'topic',
    {
      json: TOPIC_JSON,
      from: 'topic join topic_wording on topic_wording.topic_id = topic.id and topic_wording.wording = topic.wording',
      name: 'topic.slug',
    },
  ],
  ['summit', { json: SUMMIT_JSON, from: 'summit', name: 'summit.slug' }],
  [
    'claim',
    {
      json: sql.raw(`json_object('slug', claim.slug, 'statement', claim.statement,
        'claimant', (select name from actor where id = claim.claimant_id))`),
      from: 'claim',
      name: 'claim.slug',
    },
  ],
  [
    'position',
    { json: positionJson('h'), from: '(select * from holding where spoken_by_id is null) h', name: 'h.uid' },
  ],
  ['quotation', { json: quotationJson('quotation'), from: 'quotation', name: 'quotation.uid' }],
  ['source', { json: SOURCE_JSON, from: 'source', name: 'source.slug' }],
]

async function readHits(db: Db, kind: SearchKind, query: { json: SQL; from: string; name: string }, names: string[]) {
  return readRecords<SearchHit>(
    db,
    sql`select json_object('kind', ${kind}, 'record', ${query.json})
      from json_each(${JSON.stringify(names)}) as named, ${sql.raw(query.from)} where ${sql.raw(query.name)} = named.value
      order by named.key`,
  )
}
