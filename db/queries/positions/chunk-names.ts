import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader, rowViews } from '@/db/named-rows'
import { listActors, listSummits, listTopics } from '@/db/queries/records/subjects'
import { actor } from '@/db/schema/actors'
import { sourceAuthor } from '@/db/schema/source-authors'
import { source } from '@/db/schema/sources'
import { sqlText } from '@/db/sql-text'
import { groupBy } from '@/lib/group-by'
import type { KeyedPosition, KeyedQuotation, KeyedRow, NamesByKey } from '@/lib/positions/keyed'
import type { PositionChunk } from '@/lib/positions/model'
import type { SourceRecord } from '@/lib/records/read-model'
import { numbers } from './numbers'

/**
 * Finds the records that the rows of a chunk name first, in that order, by the keys of the database: of each key it
 * is marked in a byte whether it was named, however long the list is.
 */
export class ChunkNames {
  readonly #library: Library
  readonly #names: NamesByKey
  readonly #topics = new Marks()
  readonly #actors = new Marks()
  readonly #summits = new Marks()
  readonly #sources = new Marks()

  constructor(library: Library, names: NamesByKey) {
    this.#library = library
    this.#names = names
  }

  /** @param further quotations of a row after its first */
  async read(
    rows: KeyedRow[],
    further: ReadonlyMap<number, Pick<KeyedQuotation, 'source'>[]>,
  ): Promise<Omit<PositionChunk, 'rows' | 'keyed'>> {
    const compared = new Set<number>()
    for (const { position } of rows) {
      this.#mark(position)
      for (const { source } of further.get(position.key) ?? []) {
        this.#sources.mark(source)
        compared.add(source).add(position.source)
      }
    }
    const [topics, actors] = [this.#topics.takeNew(), this.#actors.takeNew()]
    const [summits, sources] = [this.#summits.takeNew(), this.#sources.takeNew()]
    const topicSlugs = topics.flatMap((key) => this.#names.topics.get(key)?.slug ?? [])
    const actorSlugs = actors.flatMap((key) => this.#names.actors.get(key)?.slug ?? [])
    const summitSlugs = summits.flatMap((key) => this.#names.summits.get(key) ?? [])
    const [named, speaking, allSummits, quoted] = await Promise.all([
      topics.length > 0 ? listTopics(this.#library, { slugs: topicSlugs }) : [],
      actors.length > 0 ? listActors(this.#library, actorSlugs) : [],
      summits.length > 0 ? listSummits(this.#library) : [],
      this.#readSources([...sources, ...compared]),
    ])
    return {
      topics: inOrder(topicSlugs, named),
      actors: inOrder(actorSlugs, speaking),
      summits: inOrder(summitSlugs, allSummits),
      sources: sources.flatMap((key) => quoted.get(key) ?? []),
      compared: [...compared].flatMap((key) => quoted.get(key) ?? []),
    }
  }

  #mark({ topic, actor, onBehalfOf, summit, source }: KeyedPosition): void {
    this.#topics.mark(topic)
    this.#actors.mark(actor)
    if (onBehalfOf !== null) this.#actors.mark(onBehalfOf)
    if (summit !== null) this.#summits.mark(summit)
    this.#sources.mark(source)
  }

  /** The records of `listSources`, without JSON: a library has as many sources as a third of its positions. */
  async #readSources(keys: number[]): Promise<Map<number, SourceRecord>> {
    if (keys.length === 0) return new Map()
    const ids = numbers([...new Set(keys)])
    const [rows, authors] = await Promise.all([
      SOURCES.read(this.#library, sql`${SOURCE_ROWS} ${ids} ${OF_SOURCES}`),
      AUTHORS.read(this.#library, sql`${AUTHOR_ROWS} ${ids} ${OF_AUTHORS}`),
    ])
    const bySource = groupBy(authors, ({ source }) => source)
    return new Map(
      rows.map((row) => {
        const by = (bySource.get(row.key) ?? []).map(({ name, sortName, actor }) => ({ name, sortName, actor }))
        return [row.key, sourceRecord(row, by)]
      }),
    )
  }
}

function inOrder<T extends { slug: string }>(slugs: string[], records: T[]): T[] {
  if (slugs.length === 0) return []
  const bySlug = new Map(records.map((record) => [record.slug, record]))
  return slugs.flatMap((slug) => bySlug.get(slug) ?? [])
}

/** Keys that were marked, and those of them that were not taken yet, in the order in which they were marked. */
class Marks {
  #marked = new Uint8Array(1024)
  #new: number[] = []

  mark(key: number): void {
    if (key >= this.#marked.length) {
      const longer = new Uint8Array(Math.max(key + 1, this.#marked.length * 2))
      longer.set(this.#marked)
      this.#marked = longer
    }
    if (this.#marked[key] === 1) return
    this.#marked[key] = 1
    this.#new.push(key)
  }

  takeNew(): number[] {
    const taken = this.#new
    this.#new = []
    return taken
  }
}

const SOURCES = rowViews({
  key: source.id,
  slug: source.slug,
  type: source.type,
  title: source.title,
  container: source.container,
  abbreviation: source.abbreviation,
  publisher: source.publisher,
  issued: source.issued,
  url: source.url,
  archivedUrl: source.archivedUrl,
  lang: source.lang,
  access: source.access,
})
type SourceRow = Awaited<ReturnType<(typeof SOURCES)['read']>>[number]
const SOURCE_ROWS = sqlText(sql`select ${SOURCES.columns} from`)
const OF_SOURCES = sqlText(sql`cross join ${source} on ${source.id} = ids.value`)

const named = aliased(actor, 'named')
const AUTHORS = rowReader({
  source: sourceAuthor.sourceId,
  name: sourceAuthor.name,
  sortName: sourceAuthor.sortName,
  actor: sql<string | null>`${named.slug}`,
})
const AUTHOR_ROWS = sqlText(sql`select ${AUTHORS.columns} from`)
const OF_AUTHORS = sqlText(sql`cross join ${sourceAuthor} on ${sourceAuthor.sourceId} = ids.value
  left join ${actor} ${named} on ${named.id} = ${sourceAuthor.actorId} order by ids.key, ${sourceAuthor.ordinal}`)

const sourceRecord = (row: SourceRow, authors: SourceRecord['authors']): SourceRecord => ({
  slug: row.slug,
  type: row.type,
  title: row.title,
  container: row.container,
  abbreviation: row.abbreviation,
  authors,
  publisher: row.publisher,
  issued: row.issued,
  url: row.url,
  archivedUrl: row.archivedUrl,
  lang: row.lang,
  access: row.access,
})
