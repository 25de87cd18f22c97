import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { canonicalQuery, parseFilter, toQuery, toSearchParams } from '@/lib/filter/parse'
import { splitQuery } from '@/lib/filter/split'
import { aCompareFilter, anAddress } from './arbitrary'

vi.setConfig({ testTimeout: 60_000 })

const read = (search: URLSearchParams) => parseFilter(COMPARE_PARAMETERS, search)
const write = (filter: Parameters<typeof toQuery<typeof COMPARE_PARAMETERS>>[1]) => toQuery(COMPARE_PARAMETERS, filter)

describe('the laws of addresses', () => {
  test('a filter comes back from its address', () => {
    fc.assert(
      fc.property(aCompareFilter, (filter) => {
        expect(read(new URLSearchParams(write(filter)))).toEqual({ filter, problems: [] })
      }),
      { numRuns: 500 },
    )
  })

  test('the canonical address is the canonical address of itself', () => {
    fc.assert(
      fc.property(anAddress, (search) => {
        const once = write(read(search).filter)
        const again = read(new URLSearchParams(once))
        expect(again.problems).toEqual([])
        expect(write(again.filter)).toBe(once)
        // A page redirects where the two differ: it must not do so twice.
        expect(canonicalQuery(new URLSearchParams(once))).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('defaults are never written, and an empty address is all defaults', () => {
    const { filter, problems } = read(new URLSearchParams())
    expect([write(filter), write({}), problems]).toEqual(['', '', []])
  })

  test('whatever an address holds is read or told, never dropped', () => {
    fc.assert(
      fc.property(anAddress, (search) => {
        const { filter, problems } = read(search)
        for (const name of new Set(search.keys())) {
          if (name === '_rsc') continue
          const told = problems.some(({ parameter }) => parameter === name)
          const own = Object.hasOwn(COMPARE_PARAMETERS, name)
          const values = search
            .getAll(name)
            .flatMap((value) => value.split(','))
            .filter((value) => value.trim() !== '')
          const kept = own && JSON.stringify(filter[name as keyof typeof filter]) !== undefined
          expect(told || kept || (own && values.length === 0), `${name}=${values}`).toBe(true)
          if (!own) expect(told, name).toBe(true)
        }
        for (const name of ['actors', 'topics'] as const) {
          const lost = new Set(
            search
              .getAll(name)
              .flatMap((value) => value.split(','))
              .map((value) => value.trim()),
          )
          for (const value of [
            ...filter[name],
            ...problems.filter(({ parameter }) => parameter === name).map((p) => p.value),
          ])
            lost.delete(value)
          lost.delete('')
          expect([...lost], name).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('an address split for two tables loses nothing', () => {
    fc.assert(
      fc.property(anAddress, (search) => {
        const { own, rest } = splitQuery(search, { rows: COMPARE_PARAMETERS.rows, sort: COMPARE_PARAMETERS.sort })
        const left = [...search].filter(([name]) => name !== 'rows' && name !== 'sort')
        expect([...rest]).toEqual(left)
        expect(own.filter).toEqual({ rows: read(search).filter.rows, sort: read(search).filter.sort })
      }),
    )
  })

  test('is the same from what a framework hands over', () => {
    fc.assert(
      fc.property(anAddress, (search) => {
        const given: Record<string, string | string[] | undefined> = { nothing: undefined }
        for (const name of new Set(search.keys())) {
          const values = search.getAll(name)
          if (name !== '__proto__') given[name] = values.length === 1 ? values[0] : values
        }
        const known = (one: URLSearchParams) => [...one].filter(([name]) => name !== '__proto__').toSorted()
        expect(known(toSearchParams(given))).toEqual(known(search))
      }),
    )
  })
})
