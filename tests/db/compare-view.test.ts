import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Library } from '@/db/library'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import type { Bundle } from '@/lib/bundle/schema'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { smallLibrary } from '../fixtures/small'
import { floorsOf } from '../support/cpu-time'
import { freshDatabase } from '../support/database'
import { generatedLibrary } from './generated-library'

vi.setConfig({ testTimeout: 60_000 })

let db: Library
beforeAll(async () => {
  const library = smallLibrary()
  const [marlow] = library.actors
  if (marlow) Object.assign(marlow, { nativeName: '에이다 말로', aliases: ['Dr. Marlow', 'the harbour master'] })
  db = (await freshDatabase(library)).db
})
const read = (query: string) => readCompareView(db, new URLSearchParams(query))

describe('a Compare address that names what is not there', () => {
  const suggested: [string, string, string, string][] = [
    ['actors=marlow', 'actors', 'marlow', 'ada-marlow'],
    ['actors=Marlow', 'actors', 'Marlow', 'ada-marlow'],
    ['actors=Ada Marlow', 'actors', 'Ada Marlow', 'ada-marlow'],
    ['actors=ada-marlov,tomas-reyes', 'actors', 'ada-marlov', 'ada-marlow'],
    ['actors=harbour-master', 'actors', 'harbour-master', 'ada-marlow'],
    ['actors=에이다', 'actors', '에이다', 'ada-marlow'],
    ['topics=easin', 'topics', 'easin', 'easing'],
    ['topics=all,holdin', 'topics', 'holdin', 'holding'],
    ['theme=Fishing', 'theme', 'Fishing', 'fishing'],
    ['summit=round2', 'summit', 'round2', 'round-2'],
  ]
  test.each(suggested)('%s: is told, with what was probably meant', async (query, parameter, value, slug) => {
    const { problems } = await read(query)
    expect(problems).toMatchObject([{ parameter, value, suggestion: { value: slug } }])
    expect(problems[0]?.message).toContain(value)
  })

  const refused = ['actors=nobody', 'topics=nothing', 'actors=%00', 'actors=김', 'topics=constructor&actors=ada-marlow']
  test.each(refused)('%s: and nothing else is refused', async (query) => {
    const view = await read(query)
    expect([view.problems.length, view.refused]).toEqual([
      1,
      'The library has none of the records that this address names.',
    ])
  })

  test('keeps what is there', async () => {
    const view = await read('actors=nobody,tomas-reyes,ada-marlow&topics=easing,nothing&asOf=never&theme=none')
    expect(view.problems.map(({ value }) => value).toSorted()).toEqual(['never', 'nobody', 'none', 'nothing'])
    expect(view.filter).toMatchObject({ actors: ['tomas-reyes', 'ada-marlow'], topics: ['easing'], asOf: undefined })
    expect(view.refused).toBeUndefined()
  })

  test('names of prototypes are read as names, and parameters of that name are unknown', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect((await read(`${name}=1`)).problems, name).toMatchObject([{ parameter: name }])
      expect((await read(`actors=ada-marlow,${name}`)).problems, name).toMatchObject([{ value: name }])
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('repeated and comma-joined values are one list', async () => {
    const view = await read('actors=tomas-reyes&actors=ada-marlow,tomas-reyes&topics=holding&topics=,easing')
    expect([view.filter.actors, view.filter.topics]).toEqual([
      ['tomas-reyes', 'ada-marlow'],
      ['holding', 'easing'],
    ])
    expect(view.problems).toEqual([])
  })

  test('whatever it holds, it is answered', async () => {
    const hostile = [
      '\0',
      '\ud800',
      '\udc00x',
      '%',
      "'; drop table actor; --",
      '"',
      '\\',
      'x'.repeat(10_000),
      '٣',
      '😀'.repeat(100),
    ]
    for (const value of hostile)
      for (const name of ['actors', 'topics', 'theme', 'summit', 'asOf', 'role', 'rows', 'stated']) {
        const { problems } = await readCompareView(db, new URLSearchParams([[name, value]]))
        expect(problems, `${name}=${value.slice(0, 20)}`).toHaveLength(1)
      }
    expect((await read('')).problems).toEqual([])
  })

  test('two hundred strangers are answered in good time, the first few with suggestions', async () => {
    const strangers = Array.from({ length: 200 }, (_, at) => `ada-marlo-${at}`)
    const floors = await floorsOf(async () => {
      const { problems } = await read(`actors=${strangers.join(',')}`)
      expect(problems).toHaveLength(200)
      expect(problems.filter(({ suggestion }) => suggestion)).toHaveLength(5)
    })
    expect(floors).toBeLessThan(20)
  })
})

describe('a comparison that is too large', () => {
  const { actors: mostActors, topics: mostTopics } = COMPARISON_LIMIT
  let large: Library
  const wide = (copies: number, topics: number): Bundle => {
    const library = smallLibrary()
    const [actor] = library.actors.slice(1)
    const [topic] = library.topics
    if (!actor || !topic) throw new Error('the small library is empty')
    for (let at = 0; at < copies; at++) library.actors.push({ ...actor, slug: `actor-${at}` })
    for (let at = 0; at < topics; at++)
      library.topics.push({ ...topic, slug: `topic-${at}`, theme: at < 5 ? 'few' : 'fishing' })
    library.themes.push({ slug: 'few', label: 'Few' })
    return library
  }
  beforeAll(async () => {
    large = (await freshDatabase(wide(50, 700))).db
  })
  const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}-${at}`).join(',')
  const view = (query: string) => readCompareView(large, new URLSearchParams(query))

  test('is refused before anything is read for it', async () => {
    expect((await view(`actors=${names('actor', mostActors)}`)).refused).toBeUndefined()
    expect((await view(`actors=${names('actor', mostActors + 1)}`)).refused).toMatch(
      /at most 40 actors.* names 41 and 0/,
    )
    expect((await view(`topics=${names('topic', mostTopics)}`)).refused).toBeUndefined()
    expect((await view(`topics=${names('topic', mostTopics + 1)}`)).refused).toMatch(/60 topics; .* 0 and 61/)
    expect((await view('topics=all')).refused).toMatch(/0 and 702/)
    expect((await view('theme=fishing')).refused).toMatch(/0 and 697/)
    expect((await view('topics=all&theme=few')).refused).toBeUndefined()
    expect((await view('topics=all&rows=opposite')).refused).toMatch(/600 topics; .* 0 and 702/)
  })

  test('row filters may look through more topics than are shown', async () => {
    const few = (await freshDatabase(wide(0, 100))).db
    const sifted = await readCompareView(few, new URLSearchParams('topics=all&rows=common'))
    expect(sifted.refused).toBeUndefined()
    const { rows, actors } = await findComparison(few, sifted.filter)
    expect(tooMuch({ actors, topics: rows })).toBeUndefined()
    expect((await readCompareView(few, new URLSearchParams('topics=all'))).refused).toMatch(/0 and 102/)
  })

  test('the usual view of a large library takes as many topics as fit, the most discussed first', async () => {
    const library = wide(0, 100)
    const [position] = library.positions
    if (!position) throw new Error('the small library is empty')
    for (const { slug, scope } of library.topics.slice(2))
      for (const actor of slug === 'topic-99' ? ['ada-marlow', 'tomas-reyes'] : ['ada-marlow'])
        if (scope === 'standing')
          library.positions.push({ ...position, id: `${slug}-${actor}`, actor, topic: slug, quotations: ['q-1'] })
    const { db: filled } = await freshDatabase(library)
    const { filter } = await readCompareView(filled, new URLSearchParams('actors=ada-marlow'))
    expect((await findComparison(filled, filter)).rows).toHaveLength(mostTopics)
    const both = await readCompareView(filled, new URLSearchParams('actors=ada-marlow,tomas-reyes'))
    expect((await findComparison(filled, both.filter)).rows.map(({ topic }) => topic.slug)).toEqual(['topic-99'])
  })
})

test('few actors are offered to choose from; of many it is told how many there are, to be looked for by name', async () => {
  const few = await findCompareChoices((await freshDatabase(smallLibrary())).db)
  expect(few.actors.map(({ slug }) => slug)).toEqual(['ada-marlow', 'port-authority', 'tomas-reyes'])
  const large = await freshDatabase(generatedLibrary({ actors: 260, topics: 5, positions: 2_000 }))
  const many = await findCompareChoices(large.db)
  expect(many.actors).toEqual([])
  expect(many.actorsOnRecord).toBeGreaterThan(200)
  const typed = await readCompareView(large.db, new URLSearchParams('actors=actor-1&actors=Person+actor-25'))
  expect(typed.filter.actors).toEqual(['actor-1'])
  expect(typed.problems[0]?.suggestion).toEqual({ label: 'Person actor-25', value: 'actor-25' })
})
