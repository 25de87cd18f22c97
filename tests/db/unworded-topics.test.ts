import { beforeAll, describe, expect, test } from 'vitest'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { listCounting } from '@/db/queries/library/counting'
import { findBundle } from '@/db/queries/records/bundle'
import { findTopicList } from '@/db/queries/topics/list'
import { parseBundle } from '@/lib/bundle/parse'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'

/** The small library, whose topic “easing” is a name and nothing else. */
function unwordedLibrary() {
  const bundle = smallLibrary()
  const [easing] = bundle.topics
  if (!easing) throw new Error('no topic')
  Object.assign(easing, { proposition: null, wording: 1, since: null, earlier: [] })
  for (const position of bundle.positions) if (position.topic === 'easing') position.wording = 1
  return bundle
}

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
