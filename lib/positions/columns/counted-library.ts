import { groupBy } from '@/lib/group-by'
import type { ActorKind } from '@/lib/vocabulary'
import { type EvidenceColumns, type OwnColumns, PositionTable } from './position-table'
import { type Spell, Spells } from './spells'

type Names<Named> = (Named | undefined)[]

/** Names of the records that positions have the keys of, by key. */
export type Subjects = {
  topic: Names<{ slug: string; theme: string }>
  summit: Names<{ slug: string }>
  actor: Names<{ slug: string; kind: ActorKind }>
  source: Names<{ slug: string }>
}

/** Some subjects, each with its key. */
export type GivenSubjects = { [Type in keyof Subjects]: (NonNullable<Subjects[Type][number]> & { key: number })[] } & {
  /** All affiliations of the actors that are given. */
  spells: (Spell & { actor: number })[]
}

/** Some positions, with all their evidence. */
export type GivenPositions = { keys: number[]; columns: OwnColumns; evidence: EvidenceColumns }

/** A library as its positions are filtered and counted: a table of them, and the names of what they are about. */
export class CountedLibrary {
  readonly table = new PositionTable()
  readonly subjects: Subjects = { topic: [], summit: [], actor: [], source: [] }
  readonly #speakers = new Map<number, Spells>()

  /** Takes subjects that are new or have changed. */
  putSubjects(given: GivenSubjects): void {
    const { topic, summit, actor, source } = this.subjects
    for (const { key, slug, theme } of given.topic) topic[key] = { slug, theme }
    for (const { key, slug } of given.summit) summit[key] = { slug }
    for (const { key, slug, kind } of given.actor) actor[key] = { slug, kind }
    for (const { key, slug } of given.source) source[key] = { slug }
    const spells = groupBy(given.spells, (spell) => spell.actor)
    const speakers = new Map(given.actor.map(({ key }) => [key, new Spells(spells.get(key) ?? [], this.table.sets)]))
    for (const [key, speaker] of speakers) this.#speakers.set(key, speaker)
    if (speakers.size > 0) this.table.putSpeakers(speakers)
  }

  /** Takes positions that are new or have changed, once their subjects are there. */
  putPositions({ keys, columns, evidence }: GivenPositions): void {
    this.table.put(keys, columns)
    this.table.putEvidence(evidence)
    this.table.putSpeakers(this.#speakers, keys)
  }
}
