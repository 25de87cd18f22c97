import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { ActorPage } from '@/components/actors/actor-page'
import type { Library } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { listEarlier } from '@/db/queries/actors/positions'
import { listCounting } from '@/db/queries/library/counting'
import type { ActorProfile } from '@/lib/actors/model'
import { MOST_LINES } from '@/lib/actors/shown-topics'
import { freshDatabase } from '../support/database'
import { generatedLibrary } from './generated-library'

/** More than a page shows: an actor on record on most of 260 topics, often many times. */
const LIBRARY = generatedLibrary({ actors: 4, topics: 260, positions: 3_000 })
// Two themes, the second of them small.
LIBRARY.themes.push({ slug: 'other', label: 'Other' })
for (const topic of LIBRARY.topics.slice(-12)) topic.theme = 'other'
const own = LIBRARY.positions.filter(({ actor, onBehalfOf }) => actor === 'actor-1' || onBehalfOf === 'actor-1')

describe('an actor with more on record than a page shows', () => {
  let db: Library
  let profile: ActorProfile
  beforeAll(async () => {
    db = (await freshDatabase(LIBRARY)).db
    profile = (await findActorProfile(db, 'actor-1', { asOf: undefined, groups: false })) as ActorProfile
  })

  test('says how much there is, exactly', async () => {
    const topics = new Set(own.map(({ topic }) => topic))
    expect(profile.numbers.held).toBe(topics.size)
    expect(profile.totals.positions).toBe(own.length)
    for (const theme of profile.themes) {
      const shown = new Set(theme.lines.map(({ topic }) => topic.slug))
      expect(theme.held).toBe(shown.size + theme.more)
      const silent = theme.silences.flatMap((silence) => silence.topics)
      expect(theme.held + silent.length).toBe(theme.topics)
    }
  })

  test('shows a page’s worth, something of every theme, each topic whole', () => {
    const lines = profile.themes.flatMap((theme) => theme.lines)
    expect(lines).toHaveLength(MOST_LINES)
    expect(profile.themes.map(({ slug, more }) => [slug, more > 0])).toEqual([
      ['fishing', true],
      ['other', false],
    ])
    for (const { topic, positions, earlier, behind } of lines) {
      expect(positions.length + behind.superseded + behind.outranked).toBe(
        own.filter((position) => position.topic === topic.slug).length,
      )
      expect(earlier.filter(({ outranked }) => outranked).length).toBe(behind.outranked)
    }
  })

  test('counts agreement over every shared topic, in numbers where there are too many squares', async () => {
    const counted = await listCounting(db, {})
    const cells = (actor: string) =>
      new Map(counted.filter(({ position }) => position.holder === actor).map(({ position }) => [position.topic, 0]))
    const [line] = profile.agreement.lines
    if (!line) throw new Error('nobody is compared')
    const [mine, theirs] = [cells('actor-1'), cells(line.other.slug)]
    // What stands under both, and what is under review, is no shared topic.
    expect(line.pair.shared).toBeGreaterThan(100)
    expect(line.pair.shared).toBeLessThanOrEqual([...mine.keys()].filter((topic) => theirs.has(topic)).length)
    expect(line.squares).toEqual([])
  })

  test('says in words what is cut, and where the rest is', () => {
    const page = renderToStaticMarkup(
      ActorPage({ profile, decided: undefined, problems: [], search: new URLSearchParams() }),
    )
    const fishing = profile.themes.find(({ slug }) => slug === 'fishing')
    const hrefs = [...page.matchAll(/href="\/positions\?([^"]+)"/g)].map(([, query = '']) =>
      Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&'))),
    )
    for (const words of [
      `${MOST_LINES} of ${profile.numbers.held} topics, the first of each theme`,
      `On record on ${fishing?.more} more topics.`,
    ])
      expect(page.includes(words), words).toBe(true)
    expect(hrefs).toContainEqual({ actor: 'actor-1', theme: 'fishing' })
    expect(hrefs).not.toContainEqual({ actor: 'actor-1', theme: 'other' })
    expect(page.match(/class="pline"/g)).toHaveLength(MOST_LINES)
  })
})

test('of very many earlier positions on one topic the latest are listed, and all are counted', async () => {
  const { db } = await freshDatabase(generatedLibrary({ actors: 1, topics: 1, positions: 90 }))
  const profile = await findActorProfile(db, 'actor-0', { asOf: undefined, groups: false })
  const [line] = profile?.themes.flatMap(({ lines }) => lines) ?? []
  expect(line?.earlier).toHaveLength(30)
  expect((line?.positions.length ?? 0) + (line?.behind.superseded ?? 0) + (line?.behind.outranked ?? 0)).toBe(90)
  const [all] = [await listEarlier(db, 'actor-0', { topics: ['topic-0'], asOf: undefined })]
  expect(all?.every(({ outranked }, at) => !outranked || all.slice(at).every((later) => later.outranked))).toBe(true)
})
