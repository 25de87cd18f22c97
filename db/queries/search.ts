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
  const rows = await db.values<[SearchKind, string, number]>(sql`
    with hit as (
      select e.kind, e.record, bm25(search, 8.0, 1.0) as rank from search join search_entry e on e.id = search.rowid
      where search match ${match} and ${SHOWN}),
    ordered as (select *, row_number() over (partition by kind order by rank, record) as place,
      count(*) over (partition by kind) as total from hit)
    select kind, record, total from ordered
    where place <= ${kind ? SHOWN_OF_ONE : SHOWN_OF_EACH} and ${kind ? sql`(kind = ${kind} or place = 1)` : sql`true`}
    order by place`)
  const counts: SearchResult['counts'] = {}
  for (const [of, , total] of rows) counts[of] = total
  const wanted = rows.filter(([of]) => !kind || of === kind)
  const hits = await Promise.all(
    KINDS.map(([of, query]) => {
      const names = wanted.filter(([found]) => found === of).map(([, record]) => record)
      return names.length > 0 ? readHits(db, of, query, names) : []
    }),
  )
  return { terms, counts, hits: hits.flat() }
}

/** A position is found while it is shown, a claim while it is published. */
const SHOWN = sql.raw(`case e.kind
  when 'position' then exists (select 1 from position p where p.uid = e.record and p.shown = 1)
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
