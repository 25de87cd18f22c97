import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionPortion, PositionStream } from '@/lib/positions/model'
import { positionListWords } from '@/lib/positions/words'
import type { PositionRecord } from '@/lib/records'
import { countPositions } from './position-facets'
import { positionsWhere } from './position-filter'
import { findChosenNames } from './position-options'
import { type Bucket, countRows, listBuckets } from './position-order'
import { PositionReader } from './position-records'
import { type Entry, listEntries, type Place } from './position-rows'
import { findProvenance } from './provenance'
import { remembered } from './remembered'
import { listActors, listSources, listSummits, listTopics } from './subjects'

/** Rows that are read at once: few enough to be held, many enough that a statement costs little for each. */
const PORTION = 500

/**
 * The whole list, for a file of any length: told of first, then read portion by portion from one key to the next.
 * Whoever reads it keeps the same state of the library for as long as that takes, see `beginSnapshot`.
 *
 * @param portion rows that are read at once
 */
export async function findPositionStream(
  db: Db,
  asked: PositionFilter,
  { address, portion = PORTION }: { address?: string | undefined; portion?: number } = {},
): Promise<PositionStream> {
  const filter = { ...asked, after: undefined }
  const buckets = await listBuckets(db, filter)
  const where = positionsWhere(filter)
  const told = {
    filter,
    total: await remembered(db, 'positions', (db) => countPositions(db, sql`p.shown = 1`)),
    matching: filter.sort === 'actor' ? await countPositions(db, where) : countRows(buckets),
  }
  return {
    ...told,
    words: positionListWords(told, await findChosenNames(db, filter)),
    quotations: await countMostQuotations(db, filter, told.matching),
    provenance: await findProvenance(db, address),
    portions: readPortions(db, filter, buckets, portion),
  }
}

async function* readPortions(
  db: Db,
  filter: PositionFilter,
  buckets: Bucket[],
  limit: number,
): AsyncGenerator<PositionPortion> {
  const reader = await PositionReader.open(db)
  const naming = new Naming(db)
  const entries = countRows(buckets)
  let [at, last]: [number, Entry | undefined] = [0, undefined]
  do {
    const from: Place | undefined = last && { bucket: buckets[at]?.key ?? [], keys: last.keys }
    const found: Entry[] = await listEntries(db, filter, { buckets: reach(buckets, at, limit), from, limit, entries })
    if (found.length > 0) yield naming.portion(await reader.read(found))
    last = found.length < limit ? undefined : found.at(-1)
    at += last?.bucket ?? 0
  } while (last)
}

/** The bucket to go on in, and the following ones that hold as many rows. */
function reach(buckets: Bucket[], at: number, rows: number): Bucket[] {
  let held = 0
  const end = buckets.findIndex(({ count }, place) => {
    held += place > at ? count : 0
    return held >= rows
  })
  return buckets.slice(at, end === -1 ? undefined : end + 1)
}

/** Gives portions what their rows name, each record with the first row that names it. */
class Naming {
  readonly #db: Db
  readonly #brought = {
    topics: new Set<string>(),
    actors: new Set<string>(),
    summits: new Set<string>(),
    sources: new Set<string>(),
  }

  constructor(db: Db) {
    this.#db = db
  }

  async portion(rows: PositionRecord[]): Promise<PositionPortion> {
    const { topics, actors, summits, sources } = this.#brought
    const people = ({ actor, onBehalfOf }: PositionRecord) => [actor.slug, ...(onBehalfOf ? [onBehalfOf.slug] : [])]
    const at = fresh(
      summits,
      rows.flatMap(({ summit }) => summit ?? []),
    )
    return {
      rows,
      topics: await listTopics(this.#db, {
        slugs: fresh(
          topics,
          rows.map(({ topic }) => topic),
        ),
      }),
      actors: await listActors(this.#db, fresh(actors, rows.flatMap(people))),
      summits: at.length > 0 ? (await listSummits(this.#db)).filter(({ slug }) => at.includes(slug)) : [],
      sources: await listSources(
        this.#db,
        fresh(
          sources,
          rows.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
        ),
      ),
    }
  }
}

/** Those that are not among the known, which then know them. */
function fresh(known: Set<string>, slugs: string[]): string[] {
  const added = [...new Set(slugs)].filter((slug) => !known.has(slug))
  for (const slug of added) known.add(slug)
  return added
}

/** In a list of more, those with several are looked up from the index of these. */
const MANY = 20_000

async function countMostQuotations(db: Db, filter: PositionFilter, matching: number): Promise<number> {
  const where = positionsWhere(filter)
  // The first stands at 0, and stays.
  const most =
    matching <= MANY
      ? sql`select max((select count(*) from position_quotation l where l.position_id = p.id)) from position p where ${where}`
      : sql`select 1 + max(l.n) from (select position_id, count(*) as n
          from position_quotation indexed by position_quotation_further where ordinal > 0 group by position_id) l
          where exists (select 1 from position p where p.id = l.position_id and ${where})`
  const [row] = await db.values<[number | null]>(most)
  return row?.[0] ?? 1
}
