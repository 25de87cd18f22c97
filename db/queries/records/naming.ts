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
    const { topics, actors, summits, sources } = this.#fresh(rows)
    const [named, speaking, allSummits, quoted] = await Promise.all([
      topics.length > 0 ? listTopics(this.#library, { slugs: topics }) : [],
      actors.length > 0 ? listActors(this.#library, actors) : [],
      summits.length > 0 ? listSummits(this.#library) : [],
      sources.length > 0 ? listSources(this.#library, sources) : [],
    ])
    const newSummits = new Set(summits)
    return {
      rows,
      topics: named,
      actors: speaking,
      summits: allSummits.filter(({ slug }) => newSummits.has(slug)),
      sources: quoted,
    }
  }

  /** Slugs that no earlier row has named, by kind. */
  #fresh(rows: PositionRecord[]): Record<keyof Named, string[]> {
    const fresh: Record<keyof Named, string[]> = { topics: [], actors: [], summits: [], sources: [] }
    const note = (kind: keyof Named, slug: string) => {
      if (this.#sent[kind].has(slug)) return
      this.#sent[kind].add(slug)
      fresh[kind].push(slug)
    }
    for (const { topic, actor, onBehalfOf, summit, evidence } of rows) {
      note('topics', topic)
      note('actors', actor.slug)
      if (onBehalfOf) note('actors', onBehalfOf.slug)
      if (summit) note('summits', summit)
      for (const { source } of evidence) note('sources', source)
    }
    return fresh
  }
}
