import fc from 'fast-check'
import type { Bundle } from '@/lib/bundle/schema'
import { parseFilter } from '@/lib/filter/parse'
import {
  HANDS,
  PAGE_SIZES,
  POSITION_PARAMETERS,
  POSITION_SORTS,
  type PositionFilter,
  STANDING,
  TERMS,
  WORDS_SHOWN,
} from '@/lib/filter/positions'
import { ACTOR_KINDS, BASES, EVIDENCE_MODES, ROLES, SIDES, STANCES } from '@/lib/vocabulary'
import { wordsOf } from './naive'

/** The filter that asks for nothing. */
export const EVERYTHING: PositionFilter = parseFilter(POSITION_PARAMETERS, new URLSearchParams()).filter

export function filterOf(changes: Partial<PositionFilter>): PositionFilter {
  return { ...EVERYTHING, ...changes }
}

/** Filters as readers would make them: few choices at a time, all of them of things that the library holds. */
export function arbitraryFilter(library: Bundle): fc.Arbitrary<PositionFilter> {
  const some = <T>(of: readonly T[]) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant<T[]>([]) },
      { weight: 1, arbitrary: fc.subarray([...of], { minLength: 1, maxLength: Math.min(3, of.length) }) },
    )
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 })
  const day = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2033-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const words = [...new Set(library.positions.flatMap(({ summary }) => wordsOf(summary)))]
  const word = fc
    .constantFrom(...words)
    .chain((text) => fc.integer({ min: 1, max: 8 }).map((length) => text.slice(0, length)))
  return fc.record({
    q: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' ')) },
    ),
    topic: some(library.topics.map(({ slug }) => slug)),
    theme: some(library.themes.map(({ slug }) => slug)),
    actor: some(library.actors.map(({ slug }) => slug)),
    kind: some(ACTOR_KINDS),
    role: some(ROLES),
    affiliation: some([
      ...new Set(library.actors.flatMap(({ affiliations }) => affiliations.map((one) => one.organization))),
    ]),
    side: some(SIDES),
    stance: some(STANCES),
    terms: some(TERMS),
    basis: some(BASES),
    hand: some(HANDS),
    mode: some(EVIDENCE_MODES),
    source: some(library.sources.map(({ slug }) => slug)),
    summit: some([...library.summits.map(({ slug }) => slug), STANDING]),
    lang: some([...new Set(library.quotations.map(({ lang }) => lang))]),
    from: maybe(day),
    to: maybe(day),
    sort: fc.constantFrom(...POSITION_SORTS),
    show: fc.constantFrom(...PAGE_SIZES),
    words: fc.constantFrom(...WORDS_SHOWN),
    all: fc.constant([]),
    after: fc.constant(undefined),
  })
}
