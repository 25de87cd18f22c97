import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { TopicPage } from '@/components/topics/topic-page'
import { topicFileView } from '@/db/files/topic-file'
import { listHeldStances } from '@/db/queries/actors/held-stances'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findClaimList } from '@/db/queries/claims/list'
import { findClaimPage } from '@/db/queries/claims/page'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { listCounting } from '@/db/queries/library/counting'
import { findOverview } from '@/db/queries/overview/overview'
import { findPositionList } from '@/db/queries/positions/list'
import { findBundle } from '@/db/queries/records/bundle'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicList } from '@/db/queries/topics/list'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { countSides } from '@/lib/actors/sides'
import { parseBundle } from '@/lib/bundle/parse'
import { findFormat, serializeView } from '@/lib/exports/registry'
import { CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { parseFilter } from '@/lib/filter/parse'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import { topicWords } from '@/lib/topics/words'
import { textOf } from '../exports/text-of'
import { smallLibrary } from '../fixtures/small'
import { unwordedLibrary } from '../fixtures/unworded'
import { freshDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase(unwordedLibrary())
})
const query = (text: string) => new URLSearchParams(text)

test('a library with a topic that is still to be worded leaves as it came', async () => {
  expect(await findBundle(database.db)).toEqual(unwordedLibrary())
})

test.each([
  ['in force after the first wording', { proposition: null, wording: 2 }, 'proposition'],
  [
    'among the earlier wordings after the first',
    { wording: 3, earlier: [{ wording: 2, proposition: null, since: null }] },
    'earlier',
  ],
])('a topic without a proposition %s is refused', (_, changes, field) => {
  const bundle = smallLibrary()
  Object.assign(bundle.topics[1] ?? {}, changes)
  const { problems } = parseBundle(JSON.stringify(bundle))
  expect(problems.map((problem) => problem.field)).toEqual([field])
})

test('its positions are counted, and marked', async () => {
  const counted = await listCounting(database.db, { topics: ['easing'] })
  expect(counted.length).toBeGreaterThan(0)
  expect(counted.every(({ position }) => position.unworded && !position.outdated)).toBe(true)
  const others = await listCounting(database.db, { topics: ['holding'] })
  expect(others.every(({ position }) => !position.unworded)).toBe(true)
})

describe('Compare', () => {
  const compare = async (text: string) => {
    const view = await readCompareView(database.db, query(text))
    return { view, comparison: await findComparison(database.db, view.filter) }
  }
  const rows = async (text: string) => (await compare(text)).comparison.rows.map(({ topic }) => topic.slug)

  test.each(['actors=ada-marlow,tomas-reyes', 'topics=all', 'theme=fishing', 'topics=easing,holding'])(
    'leaves it out of %s',
    async (text) => {
      expect(await rows(text)).not.toContain('easing')
    },
  )

  test('says of one that is named that it is not worded', async () => {
    const { view } = await compare('topics=easing,holding')
    expect(view.filter.topics).toEqual(['holding'])
    expect(view.problems).toMatchObject([{ parameter: 'topics', value: 'easing', unworded: 'easing' }])
    expect(view.refused).toBeUndefined()
    const alone = await readCompareView(database.db, query('topics=easing'))
    expect(alone.refused).toBe('No topic that this address names is worded yet.')
  })

  test('does not offer it', async () => {
    const { topics } = await findCompareChoices(database.db)
    expect(topics.map(({ slug }) => slug)).toEqual(['holding'])
  })
})

test('Change reads no statement on it, and says why where it is named', async () => {
  const { filter, problems } = await readChangeView(database.db, query('topics=easing'))
  expect(filter.topics).toEqual([])
  expect(problems).toMatchObject([{ value: 'easing', unworded: 'easing' }])
  const found = await findChangeView(database.db, { ...filter, topics: ['easing'] }, { whole: true })
  if ('refused' in found) throw new Error(found.refused)
  expect(found.view.changes.passages).toEqual([])
})

test('no side is counted for it in the list of topics', async () => {
  const [theme] = await findTopicList(database.db, { summit: undefined, asOf: undefined, theme: undefined }, undefined)
  const easing = theme?.topics.find(({ topic }) => topic.slug === 'easing')
  expect(easing?.verdict).toMatchObject({ for: 0, against: 0, mixed: 0 })
  expect(easing?.verdict.review).toBe(easing?.voices)
  expect(easing?.voices).toBeGreaterThan(0)
})

describe('its page', () => {
  const viewOf = async () => {
    const topic = await findTopicDetail(database.db, 'easing')
    if (!topic) throw new Error('no topic')
    const { filter, summit, summits } = await readTopicView(database.db, query(''), topic)
    return findTopicView(database.db, { topic, filter, summit, summits, address: undefined })
  }

  test('lists what is on record and puts nobody on a spectrum', async () => {
    const view = await viewOf()
    expect(view.spectrum).toEqual([])
    expect(view.listed.length).toBeGreaterThan(0)
    expect(view.listed.every(({ review }) => review === 'unworded')).toBe(true)
    expect(topicWords(view)).toBe('Positions on Easing the ban (not worded yet)')
  })

  test('says that it is not worded, and what a position on it counts for', async () => {
    const html = renderToStaticMarkup(
      createElement(TopicPage, { view: await viewOf(), decided: undefined, problems: [], search: query('') }),
    )
    expect(html).toContain('Not worded yet.')
    expect(html).toContain('topic not worded yet')
    expect(html).not.toMatch(/class="spectrum"|From against to for|Over time/)
    expect(html).not.toMatch(/href="\/compare\?|Spectrum/i)
  })

  test('has no spectrum as a file, and says why', async () => {
    const read = await topicFileView('easing').read(database.db, query(''), () => undefined)
    expect(read).toEqual({ missing: expect.stringContaining('is not worded yet') })
  })
})

test('the overview counts it apart, and has nobody in its table for it', async () => {
  const { totals, comparison, everyone } = await findOverview(database.db, {
    summit: undefined,
    asOf: undefined,
    actors: [],
    topics: [],
    data: undefined,
  })
  expect(totals).toMatchObject({ allTopics: 1, unworded: 1 })
  expect(comparison.rows.map(({ topic }) => topic.slug)).toEqual(['holding'])
  expect([...everyone.keys()]).not.toContain('easing')
})

test('an actor shares no square for it', async () => {
  const held = await listHeldStances(database.db, { topics: ['easing'] })
  expect(held.length).toBeGreaterThan(0)
  for (const [, sides] of countSides(held)) expect(sides).toMatchObject({ for: 0, against: 0, mixed: 0 })
})

test('a claim that names it has no answers from it, on its page and in the list', async () => {
  const bundle = unwordedLibrary()
  const [claim] = bundle.claims
  Object.assign(claim ?? {}, {
    claimant: 'tomas-reyes',
    topic: 'easing',
    polarity: 'asserts',
    responses: [],
    outcomes: [],
  })
  expect(bundle.positions.some(({ topic, actor }) => topic === 'easing' && actor !== claim?.claimant)).toBe(true)
  const { db } = await freshDatabase(bundle)
  const page = await findClaimPage(db, 'stocks-recover')
  expect(page).toMatchObject({ standing: 'unanswered', responses: [] })
  expect(page?.review.length).toBeGreaterThan(0)
  const unanswered = parseFilter(CLAIM_PARAMETERS, query('standing=unanswered')).filter
  expect((await findClaimList(db, unanswered)).list.total).toBe(1)
})

test('documents mark its positions, and data leaves its proposition empty', async () => {
  const { filter } = parseFilter(POSITION_PARAMETERS, query('topic=easing'))
  const model = await findPositionList(database.db, filter)
  const write = async (extension: string) => {
    const format = findFormat('positions', extension)
    if (!format) throw new Error(`no format ${extension}`)
    return textOf(await serializeView(format, { name: 'positions', model }))
  }
  const document = await write('md')
  expect(document).toContain('Not worded yet')
  expect(document).toContain('Under review: the proposition is not worded yet')
  expect(document).not.toMatch(/1 against|null/)
  const [topic] = JSON.parse(await write('json')).topics
  expect(topic).toMatchObject({ slug: 'easing', proposition: null })
  expect(await write('csv')).not.toContain('null')
})
