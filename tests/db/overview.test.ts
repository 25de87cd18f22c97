import { describe, expect, test } from 'vitest'
import { findOverview } from '@/db/queries/overview/overview'
import { listVoiceTallies } from '@/db/queries/topics/list'
import { rowKey, rowLabel } from '@/lib/comparison/model'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { generatedLibrary } from './generated-library'

const { filter: ANY } = parseFilter(OVERVIEW_PARAMETERS, new URLSearchParams())
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
    expect(contested.map(({ standing }) => standing)).toEqual(['contested', 'contested', 'disputed', 'disputed'])
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
    const { db } = await freshDatabase(generatedLibrary({ actors: 12, topics: 90, positions: 240 }))
    const { comparison, totals } = await findOverview(db, ANY)
    const everyone = new Map<string, number>()
    for (const { topic, review, voices } of await listVoiceTallies(db, {}))
      if (!review) everyone.set(topic, (everyone.get(topic) ?? 0) + voices)
    expect(comparison.counts.topics).toBe(COMPARISON_LIMIT.topics)
    expect(totals.allTopics).toBeGreaterThan(COMPARISON_LIMIT.topics)
    const voices = (slug: string) => everyone.get(slug) ?? 0
    const shown = [...new Set(comparison.rows.map(({ topic }) => topic.slug))]
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

  test('of all summits has a row of a topic for each summit on record, and a new summit changes none', async () => {
    const library = nastyLibrary()
    const rowsOf = async () => {
      const { comparison, summit, everyone } = await overviewOf(library)
      expect(summit).toBeUndefined()
      return comparison.rows.map((row) => [rowLabel(row), everyone.get(rowKey(row))])
    }
    const before = await rowsOf()
    const labels = before.map(([label]) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels.length).toBeGreaterThan(library.topics.length)
    library.summits.push({
      slug: 'brand-new', name: 'New', shortName: 'New', date: '2030-01-01', place: null, status: 'announced', known: null,
    }) // biome-ignore format: read across
    expect(await rowsOf()).toEqual(before)
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
