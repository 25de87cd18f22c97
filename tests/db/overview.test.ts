import { describe, expect, test } from 'vitest'
import { findOverview } from '@/db/queries/overview/overview'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { readDataset } from '../dataset/bundle'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { generatedLibrary } from './generated-library'

const ANY = { actors: [], summit: undefined }
const overviewOf = async (library: Parameters<typeof freshDatabase>[0], filter: Partial<typeof ANY> = {}) =>
  findOverview((await freshDatabase(library)).db, { ...ANY, ...filter })

describe('the overview', () => {
  test('puts analysts first, then officials and governments, and counts everybody', async () => {
    const { comparison, firstOther, everyone, totals, coverage, contested } = await overviewOf(readDataset().bundle)
    expect(comparison.actors.slice(0, firstOther).map(({ slug }) => slug)).toEqual([
      'bruce-klingner',
      'harry-kazianis',
      'victor-cha',
    ])
    expect(comparison.actors.slice(firstOther).every(({ kind }) => kind !== 'group')).toBe(true)
    expect(comparison.rows).toHaveLength(22)
    expect(totals).toMatchObject({ positions: 57, topics: 22, allTopics: 22, analysts: 3, sources: 1 })
    expect(everyone.get('icbm-only-deal')).toMatchObject({ opposes: 2, supports: 0 })
    for (const { held, silent } of coverage)
      expect(held + Object.values(silent).reduce((sum, count) => sum + count, 0)).toBe(22)
    expect(contested.map(({ standing }) => standing)).toEqual(['contested', 'disputed', 'disputed'])
  })

  test('counts nobody whose words were coded on an earlier wording', async () => {
    const library = smallLibrary()
    const [easing] = library.positions
    const counted = async (wording: number) => {
      const positions = library.positions.map((one) => (one === easing ? { ...one, wording } : one))
      const { everyone } = await overviewOf({ ...library, positions })
      return Object.values(everyone.get(easing?.topic ?? '') ?? {}).reduce((sum, count) => sum + count, 0)
    }
    expect(await counted(1)).toBe((await counted(2)) - 1)
  })

  test('of more topics than fit shows those with most voices, in the library’s own order', async () => {
    const { comparison, totals, everyone } = await overviewOf(
      generatedLibrary({ actors: 12, topics: 90, positions: 240 }),
    )
    expect(comparison.rows).toHaveLength(COMPARISON_LIMIT.topics)
    expect(totals.allTopics).toBeGreaterThan(COMPARISON_LIMIT.topics)
    const voices = (slug: string) => Object.values(everyone.get(slug) ?? {}).reduce((sum, count) => sum + count, 0)
    const shown = comparison.rows.map(({ topic }) => topic.slug)
    const least = Math.min(...shown.map(voices))
    for (const slug of everyone.keys()) if (!shown.includes(slug)) expect(voices(slug)).toBeLessThanOrEqual(least)
    const place = (slug: string) => Number(/\d+$/.exec(slug)?.[0] ?? -1)
    expect(shown.map(place)).toEqual(shown.map(place).toSorted((a, b) => a - b))
  })

  test('of an empty library is an empty matrix', async () => {
    const { comparison, coverage, timeline } = await overviewOf({
      ...smallLibrary(),
      positions: [],
      claims: [],
      absences: [],
    })
    expect([comparison.actors, coverage]).toEqual([[], []])
    expect(timeline.summits.length).toBeGreaterThan(0)
  })

  test('takes actors and a summit by name', async () => {
    const { comparison, summit } = await overviewOf(readDataset().bundle, {
      actors: ['victor-cha', 'north-korea'],
      summit: 'singapore-summit',
    } as object)
    expect(comparison.actors.map(({ slug }) => slug).toSorted()).toEqual(['north-korea', 'victor-cha'])
    expect(summit?.slug).toBe('singapore-summit')
  })
})
