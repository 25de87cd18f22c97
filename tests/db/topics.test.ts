import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { listOccasions } from '@/db/queries/positions/occasions'
import { listSummits, listTopics } from '@/db/queries/records/subjects'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicList, listVoiceTallies } from '@/db/queries/topics/list'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicsView, readTopicView } from '@/db/queries/topics/view'
import { groupBy } from '@/lib/group-by'
import type { TopicView } from '@/lib/topics/model'
import type { Occasion } from '@/lib/topics/occasion'
import { shownTopics } from '@/lib/topics/topic-list'
import { judgeVoices, listVoices } from '@/lib/topics/voices'
import { STANCES } from '@/lib/vocabulary'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

async function viewOf(db: Library, slug: string, query = ''): Promise<TopicView> {
  const topic = await findTopicDetail(db, slug)
  if (!topic) throw new Error(`no topic ${slug}`)
  const { filter, summit, summits } = await readTopicView(db, new URLSearchParams(query), topic)
  return findTopicView(db, { topic, filter, summit, summits, address: undefined })
}
const named = (view: TopicView) =>
  view.spectrum.map(({ named: names }) => names.map(({ occasion }) => occasion.holder.slug))

describe('the bundled library', () => {
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(readDataset().bundle)).db
  })

  test('a topic puts everybody on its spectrum, once', async () => {
    const view = await viewOf(db, 'sanctions-relief')
    expect(named(view)).toEqual([['sarah-sanders'], ['bruce-klingner'], [], ['harry-kazianis'], ['kim-jong-un']])
    expect(view.voices).toEqual({ all: 4, secondHand: 1, groups: 0, oldWording: 0 })
    expect(view.verdict).toMatchObject({ kind: 'opposite', for: 2, against: 2 })
    expect(view.listed.map(({ position }) => position.evidence.length > 0)).toEqual([true, true, true, true])
  })

  test('it says who is silent, who looked, where and when', async () => {
    const { silences, notLookedAt } = await viewOf(db, 'sanctions-relief')
    expect(silences.not_found.map(({ slug }) => slug)).toEqual(['victor-cha'])
    expect(silences.not_found[0]?.looked).toMatchObject([
      { source: 'csm-2019-second-summit', by: 'Parley editors', on: '2026-11-24', coding: 'csm-2019-second-summit-1' },
    ])
    // 17 named actors; four speak, Sanders for a fifth, one was looked at.
    expect(notLookedAt).toMatchObject({ total: 11, groups: 13 })
    expect(notLookedAt.named.map(({ slug }) => slug)).not.toContain('white-house')
  })

  test('words that could not be coded stand as unclear, with the words', async () => {
    const { silences } = await viewOf(db, 'singapore-outcome')
    expect(silences.unclear.map(({ slug, evidence }) => [slug, evidence.length])).toEqual([
      ['csm-2019-some-who-say-mulligan', 1],
    ])
  })

  test('claims bear on it that rest on the same words, with their standing', async () => {
    const { claims } = await viewOf(db, 'sanctions-relief')
    expect(claims.map(({ slug, standing, restates }) => [slug, standing, restates])).toEqual([
      ['interim-deal-to-build-on', 'disputed', false],
      ['sanctions-until-complete', 'endorsed', false],
      ['sanctions-relief-first-aim', 'unanswered', false],
    ])
    const progress = await viewOf(db, 'progress-since-singapore')
    expect(progress.claims[0]).toMatchObject({ slug: 'progress-to-build-on', standing: 'contested', restates: true })
  })

  test('a topic is judged at the summit with most on record on it unless another is named', async () => {
    expect((await viewOf(db, 'second-summit')).summit?.slug).toBe('second-summit')
    const singapore = await viewOf(db, 'second-summit', 'summit=singapore-summit')
    expect(singapore.voices.all).toBe(0)
    expect(singapore.summits.map(({ summit, voices }) => [summit.slug, voices])).toEqual([
      ['second-summit', 7],
      ['singapore-summit', 0],
    ])
  })

  test('before anybody spoke nobody is on record, and what is dated roughly is listed apart', async () => {
    const view = await viewOf(db, 'second-summit', 'asOf=2019-01-10')
    expect(view.voices.all).toBe(0)
    expect(view.uncertain.map(({ statedOn }) => statedOn)).toEqual(['../2019-01-22'])
  })
})

describe('reading an address', () => {
  test('tells what is wrong with it and what was meant', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const topic = await findTopicDetail(db, 'second-summit')
    if (!topic) throw new Error('no topic')
    const wrong = await readTopicView(db, new URLSearchParams('summit=second-sumit&asOf=soon&x=1'), topic)
    expect(wrong.problems.map(({ parameter }) => parameter).toSorted()).toEqual(['asOf', 'summit', 'x'])
    expect(wrong.problems.find(({ parameter }) => parameter === 'summit')?.suggestion?.value).toBe('second-summit')
    expect(wrong.summit?.slug).toBe('second-summit')
  })

  test('says that a standing topic has no summit', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const topic = await findTopicDetail(db, 'sanctions-relief')
    if (!topic) throw new Error('no topic')
    const view = await readTopicView(db, new URLSearchParams('summit=second-summit'), topic)
    expect(view).toMatchObject({ filter: { summit: undefined }, summit: undefined })
    expect(view.problems).toHaveLength(1)
  })
})

describe('wordings and neighbours', () => {
  test('come with the topic', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(await findTopicDetail(db, 'easing')).toMatchObject({
      wording: 2,
      since: '2018-04-03',
      earlier: [{ wording: 1, proposition: 'The ban should be eased.', since: null }],
      wider: null,
      narrower: [{ slug: 'holding', label: 'Holding the round' }],
    })
    expect(await findTopicDetail(db, 'holding')).toMatchObject({ wider: { slug: 'easing' }, narrower: [], since: null })
    expect(await findTopicDetail(db, 'nothing')).toBeUndefined()
  })

  test('lists its earlier wordings with the latest first', async () => {
    const library = smallLibrary()
    const [first, second] = ['The ban should end.', 'The ban should be eased.']
    library.topics = library.topics.map((topic) =>
      topic.slug === 'easing'
        ? {
            ...topic,
            wording: 3,
            earlier: [
              { wording: 1, proposition: first, since: null },
              { wording: 2, proposition: second, since: '2017-01-01' },
            ],
          }
        : topic,
    )
    const { db } = await freshDatabase(library)
    expect((await findTopicDetail(db, 'easing'))?.earlier.map(({ proposition }) => proposition)).toEqual([
      second,
      first,
    ])
  })

  test('positions on an old wording are counted as such', async () => {
    const library = smallLibrary()
    library.positions = library.positions.map((position) =>
      position.id === 'p-1' ? { ...position, wording: 1 } : position,
    )
    const { db } = await freshDatabase(library)
    expect((await viewOf(db, 'easing')).voices).toMatchObject({ all: 1, oldWording: 1 })
  })
})

describe('the list of topics', () => {
  test('holds every topic under its theme, in the order of the codebook', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const { filter, summit } = await readTopicsView(db, new URLSearchParams())
    const themes = await findTopicList(db, filter, summit)
    expect(themes.map(({ slug, topics }) => [slug, topics.length])).toEqual([
      ['the-summit', 4],
      ['trades', 5],
      ['weapons-and-verification', 7],
      ['alliances', 6],
    ])
    const icbm = themes.flatMap(({ topics }) => topics).find(({ topic }) => topic.slug === 'icbm-only-deal')
    expect(icbm).toMatchObject({ voices: 2, groups: 0, verdict: { kind: 'same' } })
    expect(icbm?.wider).toBeDefined()
  })

  test('is that of one theme where the address names one, and says so where there is none of the name', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const read = (theme: string) => readTopicsView(db, new URLSearchParams({ theme }))
    const { filter, summit, problems } = await read('trades')
    expect([filter.theme, problems]).toEqual(['trades', []])
    const themes = await findTopicList(db, filter, summit)
    expect(shownTopics(themes, filter.theme)).toEqual(themes.filter(({ slug }) => slug === 'trades'))
    const wrong = await read('trade')
    expect(wrong.filter.theme).toBeUndefined()
    expect(wrong.problems).toMatchObject([{ parameter: 'theme', value: 'trade', suggestion: { value: 'trades' } }])
  })

  test('counts the same voices as the page of each topic, at every summit and many days', async () => {
    const { db } = await freshDatabase(nastyLibrary())
    const summits = [undefined, ...(await listSummits(db)).map(({ slug }) => slug)]
    for (const summit of summits)
      for (const asOf of [undefined, '2018-06-30', '2018-10-15', '2019-01-09']) {
        const tallies = await listVoiceTallies(db, { summit, asOf })
        const occasions = groupBy(await listOccasions(db, { summit, asOf }), ({ topic }) => topic)
        for (const { slug } of await listTopics(db)) {
          const voices = bySummit(occasions.get(slug) ?? [])
          const own = tallies.filter(({ topic }) => topic === slug)
          const sum = (review: boolean) => own.filter((tally) => tally.review === review)
          const counted = new Map<string, number>()
          for (const { stance, voices } of sum(false)) counted.set(stance, (counted.get(stance) ?? 0) + voices)
          expect(counted, `${slug} ${summit} ${asOf}`).toEqual(stancesOf(voices))
          expect(sum(true).reduce((total, tally) => total + tally.voices, 0)).toBe(
            voices.filter(({ review }) => review).length,
          )
          expect(own.reduce((total, tally) => total + tally.groups, 0)).toBe(
            voices.filter(({ holder }) => holder.kind === 'group').length,
          )
        }
      }
  })
})

/** Where no summit is named, each is a cell of its own. */
function bySummit(occasions: Occasion[]) {
  return [...new Set(occasions.map(({ summit }) => summit))].flatMap((summit) =>
    listVoices(occasions.filter((occasion) => occasion.summit === summit)),
  )
}

function stancesOf(voices: ReturnType<typeof listVoices>): Map<string, number> {
  const { stances } = judgeVoices(voices)
  return new Map(STANCES.flatMap((stance) => (stances[stance] > 0 ? [[stance, stances[stance]] as const] : [])))
}
