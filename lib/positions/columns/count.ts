import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import { ACTOR_KINDS, type ActorKind, sideOf } from '@/lib/vocabulary'
import type { CountedLibrary, Subjects } from './counted-library'
import { type Histogram, histogramOf } from './histogram'
import { type FacetNumbers, narrowByDate, narrowByFacet, numberFacets } from './narrow'
import type { PositionTable } from './position-table'
import { SAID, SAID_CODES, type Said } from './said-code'
import { Verdicts } from './verdicts'

/**
 * Counts the positions that each option of each facet would show, given the choices in the other facets: one pass a
 * chosen facet, then one a column. It pauses (yields) after each pass, for a caller who has others to answer.
 *
 * @param withWords keys of the positions that say the filter's words, where it has some
 */
export function* countFacets(
  { table, subjects }: CountedLibrary,
  filter: PositionFilter,
  withWords: readonly number[] | undefined,
): Generator<void, FacetCounts> {
  const numbers = numberFacets(filter)
  const verdicts = new Verdicts(table.column('said'))
  if (withWords) verdicts.keepRows(withWords)
  const narrowing = { table, subjects, filter, verdicts }
  narrowByDate(narrowing)
  for (const [facet, number] of numbers) {
    yield
    narrowByFacet(narrowing, facet, number)
  }
  const counter = new Counter(table, subjects, verdicts, numbers)
  const counts: Partial<FacetCounts> = {}
  for (const family of FAMILIES) {
    yield
    Object.assign(counts, family(counter))
  }
  return counts as FacetCounts
}

type Counts<Facet extends CountedFacet> = Pick<FacetCounts, Facet>

/** Facets that are counted from the same columns. */
const FAMILIES: ((counter: Counter) => Partial<FacetCounts>)[] = [
  (counter) => counter.said(),
  (counter) => counter.subjectsNamed(),
  (counter) => counter.holders(),
  (counter) => ({ source: counter.sources() }),
  (counter) => ({ mode: counter.members('mode'), lang: counter.members('lang') }),
  (counter) => ({ role: counter.members('role'), affiliation: counter.members('affiliation') }),
]

class Counter {
  readonly #table: PositionTable
  readonly #subjects: Subjects
  readonly #verdicts: Verdicts
  readonly #numbers: FacetNumbers

  constructor(table: PositionTable, subjects: Subjects, verdicts: Verdicts, numbers: FacetNumbers) {
    this.#table = table
    this.#subjects = subjects
    this.#verdicts = verdicts
    this.#numbers = numbers
  }

  said(): Counts<'stance' | 'side' | 'terms' | 'basis' | 'hand'> {
    const histogram = this.#histogram(this.#table.column('said'), SAID_CODES, [
      'stance',
      'side',
      'terms',
      'basis',
      'hand',
    ])
    const by = (facet: CountedFacet, options: (said: Said) => readonly string[]) => {
      const counts = new Map<string, number>()
      const numbers = this.#of(histogram, facet)
      for (const [code, said] of SAID) for (const option of options(said)) add(counts, option, numbers[code] as number)
      return counts
    }
    return {
      stance: by('stance', ({ stance }) => [stance]),
      side: by('side', ({ stance }) => [sideOf(stance)]),
      terms: by('terms', ({ terms }) => terms),
      basis: by('basis', ({ basis }) => [basis]),
      hand: by('hand', ({ hand }) => [hand]),
    }
  }

  subjectsNamed(): Counts<'topic' | 'summit'> {
    const { topic, summit } = this.#subjects
    const topics = this.#histogram(this.#table.column('topic'), topic.length, ['topic'])
    const summits = this.#histogram(this.#table.column('summit'), Math.max(1, summit.length), ['summit'])
    return {
      topic: named(this.#of(topics, 'topic'), (key) => topic[key]?.slug),
      summit: named(this.#of(summits, 'summit'), (key) => (key === 0 ? STANDING : summit[key]?.slug)),
    }
  }

  /** A position under two actors counts once for each; under two actors of one kind once for the kind. */
  holders(): Counts<'actor' | 'kind'> {
    const { actor } = this.#subjects
    const speakers = this.#histogram(this.#table.column('actor'), actor.length, ['actor', 'kind'])
    const voiced = this.#histogram(this.#table.column('behalf'), Math.max(1, actor.length), ['actor'])
    const others = this.#histogram(this.#otherKinds(), ACTOR_KINDS.length + 1, ['kind'])
    const both = this.#of(speakers, 'actor').slice()
    this.#of(voiced, 'actor').forEach((count, key) => {
      if (key > 0) both[key] = (both[key] as number) + count
    })
    const kinds = new Map<string, number>()
    this.#of(speakers, 'kind').forEach((count, key) => {
      add(kinds, actor[key]?.kind ?? '', count)
    })
    for (const kind of ACTOR_KINDS) add(kinds, kind, this.#of(others, 'kind')[kindNumber(kind)] as number)
    return { actor: named(both, (key) => actor[key]?.slug), kind: kinds }
  }

  sources(): Map<string, number> {
    const counts = new Uint32Array(this.#subjects.source.length)
    this.#ofSets('source', (key, count) => {
      counts[key] = (counts[key] as number) + count
    })
    return named(counts, (key) => this.#subjects.source[key]?.slug)
  }

  members(facet: 'mode' | 'lang' | 'role' | 'affiliation'): Map<string, number> {
    const counts = new Map<string, number>()
    this.#ofSets(facet, (option, count) => add(counts, option, count))
    return counts
  }

  /** Hands over each member of each set, with the number of positions of the set. */
  #ofSets<Facet extends keyof PositionTable['sets']>(
    facet: Facet,
    take: (member: ReturnType<PositionTable['sets'][Facet]['membersOf']>[number], count: number) => void,
  ): void {
    const sets = this.#table.sets[facet]
    const histogram = this.#histogram(this.#table.column(facet), sets.size, [facet])
    this.#of(histogram, facet).forEach((count, number) => {
      if (count > 0) for (const member of sets.membersOf(number)) take(member, count)
    })
  }

  /** The kind of the actor spoken for, where the speaker is of another one; 0 elsewhere. */
  #otherKinds(): Uint32Array {
    const kinds = new Uint32Array(this.#subjects.actor.length)
    for (const [key, actor] of this.#subjects.actor.entries()) if (actor) kinds[key] = kindNumber(actor.kind)
    const [actor, behalf] = [this.#table.column('actor'), this.#table.column('behalf')]
    const others = new Uint32Array(behalf.length)
    for (const facet of [0, ...this.#facetsOf(['kind'])])
      for (const row of this.#verdicts.rowsOf(facet)) {
        const spokenFor = behalf[row] as number
        if (spokenFor !== 0 && kinds[spokenFor] !== kinds[actor[row] as number])
          others[row] = kinds[spokenFor] as number
      }
    return others
  }

  #histogram(column: Uint32Array, size: number, facets: CountedFacet[]): Histogram {
    return histogramOf(this.#verdicts, column, size, this.#facetsOf(facets))
  }

  #facetsOf(facets: CountedFacet[]): number[] {
    return facets.flatMap((facet) => this.#numbers.get(facet) ?? [])
  }

  #of(histogram: Histogram, facet: CountedFacet): Uint32Array {
    return histogram(this.#numbers.get(facet) ?? 0)
  }
}

const kindNumber = (kind: ActorKind) => ACTOR_KINDS.indexOf(kind) + 1

function add(counts: Map<string, number>, option: string, count: number): void {
  if (count > 0) counts.set(option, (counts.get(option) ?? 0) + count)
}

function named(counts: Uint32Array, nameOf: (key: number) => string | undefined): Map<string, number> {
  const names = new Map<string, number>()
  counts.forEach((count, key) => {
    const name = count > 0 ? nameOf(key) : undefined
    if (name !== undefined) names.set(name, count)
  })
  return names
}
