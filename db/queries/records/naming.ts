import type { Library } from '@/db/library'
import type { Named, PositionChunk } from '@/lib/positions/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { listActors, listSources, listSummits, listTopics } from './subjects'

/** Gives rows of positions what they name, chunk by chunk: each record with the first row that names it. */
export class Naming {
  readonly #db: Library
  readonly #brought: Record<keyof Named, Set<string>> = {
    topics: new Set(),
    actors: new Set(),
    summits: new Set(),
    sources: new Set(),
  }

  constructor(db: Library) {
    this.#db = db
  }

  async chunk(rows: PositionRecord[]): Promise<PositionChunk> {
    const summits = this.#fresh('summits', rows, ({ summit }) => (summit ? [summit] : []))
    return {
      rows,
      topics: await listTopics(this.#db, { slugs: this.#fresh('topics', rows, ({ topic }) => [topic]) }),
      actors: await listActors(this.#db, this.#fresh('actors', rows, peopleOf)),
      summits: summits.length > 0 ? (await listSummits(this.#db)).filter(({ slug }) => summits.includes(slug)) : [],
      sources: await listSources(this.#db, this.#fresh('sources', rows, sourcesOf)),
    }
  }

  /** Slugs that no row has named so far. */
  #fresh(kind: keyof Named, rows: PositionRecord[], name: (row: PositionRecord) => string[]): string[] {
    const known = this.#brought[kind]
    const added = [...new Set(rows.flatMap(name))].filter((slug) => !known.has(slug))
    for (const slug of added) known.add(slug)
    return added
  }
}

const peopleOf = ({ actor, onBehalfOf }: PositionRecord) => [actor.slug, ...(onBehalfOf ? [onBehalfOf.slug] : [])]
const sourcesOf = ({ evidence }: PositionRecord) => evidence.map(({ source }) => source)
