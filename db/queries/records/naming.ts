import type { Library } from '@/db/library'
import type { Named, PositionChunk } from '@/lib/positions/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { listActors, listSources, listSummits, listTopics } from './subjects'

/**
 * Adds to each chunk of a list of positions the records that its rows name. A record is part of the first chunk that
 * names it and of no later one.
 */
export class Naming {
  readonly #library: Library
  readonly #sent: Record<keyof Named, Set<string>> = {
    topics: new Set(),
    actors: new Set(),
    summits: new Set(),
    sources: new Set(),
  }

  constructor(library: Library) {
    this.#library = library
  }

  async withNames(rows: PositionRecord[]): Promise<PositionChunk> {
    const newSummits = this.#fresh('summits', rows, ({ summit }) => (summit ? [summit] : []))
    const [topics, actors, summits, sources] = await Promise.all([
      listTopics(this.#library, { slugs: this.#fresh('topics', rows, ({ topic }) => [topic]) }),
      listActors(this.#library, this.#fresh('actors', rows, actorsOf)),
      newSummits.length > 0 ? listSummits(this.#library) : [],
      listSources(this.#library, this.#fresh('sources', rows, sourcesOf)),
    ])
    return { rows, topics, actors, summits: summits.filter(({ slug }) => newSummits.includes(slug)), sources }
  }

  /** Slugs that no earlier row has named. */
  #fresh(kind: keyof Named, rows: PositionRecord[], slugsOf: (row: PositionRecord) => string[]): string[] {
    const sent = this.#sent[kind]
    const added = [...new Set(rows.flatMap(slugsOf))].filter((slug) => !sent.has(slug))
    for (const slug of added) sent.add(slug)
    return added
  }
}

const actorsOf = ({ actor, onBehalfOf }: PositionRecord) => [actor.slug, ...(onBehalfOf ? [onBehalfOf.slug] : [])]
const sourcesOf = ({ evidence }: PositionRecord) => evidence.map(({ source }) => source)
