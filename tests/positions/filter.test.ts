import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalQuery, parseFilter, toQuery } from '@/lib/filter/parse'
import { cleared, FACET_NAMES, isChosen, POSITION_FACETS, toggled, withoutFacet } from '@/lib/filter/position-facets'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import { chosenOptions } from '@/lib/positions/chosen'
import { positionsHref } from '@/lib/urls'
import { nastyLibrary } from '../fixtures/nasty/library'
import { arbitraryFilter, EVERYTHING, filterOf } from './arbitrary'

const filters = arbitraryFilter(nastyLibrary())
const read = (query: string) => parseFilter(POSITION_PARAMETERS, new URLSearchParams(query))

describe('the filter of a list of positions', () => {
  test('is what its address says, and its address is canonical', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const query = toQuery(POSITION_PARAMETERS, filter)
        expect(read(query)).toEqual({ filter, problems: [] })
        expect(canonicalQuery(new URLSearchParams(query))).toBe(query)
      }),
    )
  })

  test('takes any text as words to find', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const search = new URLSearchParams({ q: typed })
        const { filter, problems } = parseFilter(POSITION_PARAMETERS, search)
        expect(problems).toEqual([])
        expect(filter.q).toBe((search.get('q') ?? '').trim())
      }),
    )
  })

  test('keeps a name with commas in one piece', () => {
    const affiliation = ['Nets, Ropes & Sons', 'Harbor Forum']
    const query = toQuery(POSITION_PARAMETERS, { affiliation })
    expect(read(query).filter.affiliation).toEqual(affiliation)
  })

  test.each(Object.values(POSITION_FACETS).flatMap(({ parameters }) => [...parameters]))(
    '%s is part of one facet',
    (name) => {
      const facets = Object.values(POSITION_FACETS).filter(({ parameters }) =>
        parameters.some((other) => other === name),
      )
      expect(facets).toHaveLength(1)
    },
  )

  test('every parameter but order, paging and folding is part of a facet', () => {
    const inFacets = Object.values(POSITION_FACETS).flatMap(({ parameters }) => parameters as readonly string[])
    const rest = Object.keys(POSITION_PARAMETERS).filter((name) => !inFacets.includes(name))
    expect(rest).toEqual(['sort', 'show', 'words', 'all', 'after'])
  })
})

describe('an option', () => {
  test('put in and taken out again leaves the filter as it was', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom('opposes', 'mixed', 'supports'), (filter, stance) => {
        const there = filter.stance.some((other) => other === stance)
        const once = toggled(filter, 'stance', stance)
        expect(once.stance.includes(stance as 'mixed')).toBe(!there)
        expect(toggled(once, 'stance', stance)).toEqual(filter)
      }),
    )
  })

  test('that is a word of the codebook comes in its order, a name in the order chosen', () => {
    expect(toggled(filterOf({ stance: ['supports'] }), 'stance', 'opposes').stance).toEqual(['opposes', 'supports'])
    expect(toggled(filterOf({ actor: ['b'] }), 'actor', 'a').actor).toEqual(['b', 'a'])
  })

  test('leads to the beginning of the list', () => {
    const far = filterOf({ after: 'p-1', stance: ['mixed'] })
    for (const next of [toggled(far, 'actor', 'a'), withoutFacet(far, 'stance'), cleared(far)])
      expect(next.after).toBeUndefined()
  })

  test('has a chip that takes back it alone', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const chosen = chosenOptions(filter, {})
        expect(chosen.map(({ facet }) => facet)).toEqual(FACET_NAMES.filter((facet) => isChosen(filter, facet)))
        for (const { facet, options } of chosen) {
          expect(options.length).toBeGreaterThan(0)
          const left = options.reduce((rest, { without }) => Math.min(rest, countOf(without)), countOf(filter))
          expect(left).toBe(countOf(filter) - (facet === 'date' && filter.from && filter.to ? 2 : 1))
        }
      }),
    )
  })
})

test('clearing keeps the order and the size of a page', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(cleared(filter)).toEqual({
        ...EVERYTHING,
        sort: filter.sort,
        show: filter.show,
        words: filter.words,
        all: filter.all,
      })
    }),
  )
})

test('the address of a file leaves out what only a page has', () => {
  const filter = filterOf({ topic: ['a'], after: 'p-1', show: '10', words: 'folded', all: ['actor'], sort: 'newest' })
  expect(positionsHref(filter, 'csv')).toBe('/positions.csv?topic=a&sort=newest')
  expect(positionsHref(filter)).toBe('/positions?topic=a&sort=newest&show=10&words=folded&all=actor&after=p-1')
})

/** How many values of facets a filter holds. */
function countOf(filter: typeof EVERYTHING): number {
  const query = toQuery(POSITION_PARAMETERS, { ...filter, sort: 'topic', show: '50', words: 'shown', all: [] })
  return [...new URLSearchParams(query)].flatMap(([name, value]) =>
    name === 'affiliation' || name === 'q' ? [value] : value.split(','),
  ).length
}
