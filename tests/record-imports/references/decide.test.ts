import { describe, expect, test } from 'vitest'
import type { BundleSource } from '@/lib/bundle/schema'
import { referenceReader } from '@/lib/record-imports/references/read'
import { source } from '../../exports/fixture'
import { importedFile, linesOf, readLines } from '../imported-file'

type Given = { mapping?: unknown; sources?: BundleSource[] }

/** The lines for CSL items, each of which has a type, a title and a date unless it says otherwise. */
async function read(items: object[], { mapping, sources = [] }: Given = {}) {
  const all = items.map((item) => ({ type: 'webpage', title: 'A tide', issued: { raw: '2019-01-22' }, ...item }))
  const lines = await readLines(referenceReader('csl'), importedFile('x.json', JSON.stringify(all)), {
    mapping,
    known: { sources },
  })
  return {
    records: linesOf(lines, 'record').map(({ record }) => record as BundleSource),
    questions: linesOf(lines, 'question').map(({ question }) => question),
    refused: linesOf(lines, 'refused'),
    nothing: linesOf(lines, 'nothing'),
    unplaced: linesOf(lines, 'unplaced').map(({ what, count }) => [what, count]),
    lines,
  }
}

const known = (slug: string, changes: Partial<BundleSource> = {}): BundleSource => ({
  ...source(slug, { type: 'webpage', title: 'A tide', issued: '2019-01-22', container: null, url: null }),
  rights: null,
  textShown: true,
  ...changes,
})

describe('the name of a source', () => {
  test.each([
    [{ id: 'lind-2019' }, 'lind-2019'],
    [{ id: 'lindTide2019' }, '2019-tide'],
    [{ id: 'new' }, '2019-tide'],
    [{ author: [{ family: 'Quay', given: 'Anna', 'non-dropping-particle': 'van der' }] }, 'quay-2019-tide'],
    [{ author: [{ literal: 'Ministry of Tides' }] }, 'ministry-of-tides-2019-tide'],
    [{ 'container-title': 'The Quay Gazette' }, 'the-quay-gazette-2019-tide'],
    [{ title: '항만 요금', author: [{ literal: '김하늘' }] }, 'gim-haneul-2019-hangman'],
    [{ title: '!!!' }, '2019-source'],
  ])('of %j is %s', async (item, slug) => {
    expect((await read([item])).records.map((record) => record.slug)).toEqual([slug])
  })

  test('takes further words of the title, then a number, while it is taken', async () => {
    const items = ['A tide', 'A tide table', 'Tide!', 'Tide?'].map((title, index) => ({
      title,
      URL: `https://a.example/${index}`,
      issued: { raw: `2019-01-0${index + 1}` },
    }))
    const { records } = await read(items)
    expect(records.map(({ slug }) => slug)).toEqual(['2019-tide', '2019-tide-table', '2019-tide-2', '2019-tide-3'])
    expect((await read(items, { sources: records })).records).toEqual(records)
  })
})

describe('a source that may be on record', () => {
  test.each([
    ['of the same title and date', {}, {}, 'tide'],
    ['of the same title and address', { URL: 'http://www.a.example/x/' }, { url: 'https://a.example/x' }, 'tide'],
    ['of the same title and DOI', { DOI: '10.1234/x' }, { url: 'https://doi.org/10.1234/x' }, 'tide'],
    ['of the same title on another day', {}, { issued: '2018-01-22' }, '2019-tide'],
    [
      'of the same title and day elsewhere',
      { 'container-title': 'Low Water' },
      { container: 'QG' },
      'low-water-2019-tide',
    ],
  ])('%s', async (_, item, changes, slug) => {
    const { records, questions } = await read([item], { sources: [known('tide', changes)] })
    expect(records.map((record) => record.slug)).toEqual([slug])
    expect(questions).toEqual([])
  })

  test.each([
    ['only the address', { title: 'Another title', URL: 'https://a.example/x' }, { url: 'https://a.example/x' }],
    ['only the name', { title: 'Another title', id: 'tide' }, {}],
    ['title and date, with two addresses', { URL: 'https://a.example/1' }, { url: 'https://a.example/2' }],
  ])('is asked about: %s', async (_, item, changes) => {
    const sources = [known('tide', changes)]
    const { records, questions } = await read([item], { sources })
    expect(questions).toMatchObject([{ chosen: 'same', waits: false }])
    expect(records.map(({ slug }) => slug)).toEqual(['tide'])
    const id = questions[0]?.id ?? ''
    const another = await read([item], { sources, mapping: { choices: { [id]: 'another' } } })
    expect(another.records).toHaveLength(1)
    expect(another.records[0]?.slug).not.toBe('tide')
  })

  test('keeps what the file does not say, and what it says in other white space', async () => {
    const own = known('tide', { title: 'A  tide', abbreviation: 'Tide', access: 'open', rights: 'CC BY', lang: 'de' })
    expect((await read([{}], { sources: [own] })).records).toEqual([own])
    const { records } = await read([{ publisher: 'Quay Press' }], { sources: [own] })
    expect(records).toEqual([{ ...own, publisher: 'Quay Press' }])
  })

  test('an entry that repeats an earlier one adds nothing, and says which', async () => {
    const { records, nothing } = await read([{ id: 'a' }, { id: 'b' }, { id: 'c', title: 'Another' }])
    expect(records.map(({ slug }) => slug)).toEqual(['a', 'c'])
    expect(nothing).toMatchObject([{ place: { row: 2 }, reason: 'It is the same source as item 1, a.' }])
  })

  test('two entries for one source on record give it once', async () => {
    const { records, nothing } = await read([{ id: 'a' }, { id: 'b' }], { sources: [known('tide')] })
    expect(records.map(({ slug }) => slug)).toEqual(['tide'])
    expect(nothing).toHaveLength(1)
  })
})

describe('an entry without', () => {
  test('a title is refused', async () => {
    expect((await read([{ id: 'x', title: ' ' }])).refused).toMatchObject([{ what: 'x', reason: 'It has no title.' }])
  })

  test('a date that can be read is refused with what is wrong', async () => {
    const { refused } = await read([{ issued: { raw: '02/03/2019' } }])
    expect(refused[0]?.reason).toContain('can be 2 March 2019 or 3 February 2019')
  })

  test('a date is by the day it was looked at, else refused or by today, as chosen', async () => {
    const items = [
      { id: 'seen', title: 'One', issued: undefined, accessed: { 'date-parts': [[2019, 2, 1]] } },
      { id: 'never', title: 'Two', issued: undefined },
    ]
    const dates = async (mapping?: unknown) => {
      const { records, questions } = await read(items, { mapping })
      expect(questions).toMatchObject([{ id: 'undated', waits: false }])
      return records.map(({ issued }) => issued)
    }
    expect(await dates()).toEqual(['../2019-02-01'])
    expect(await dates({ choices: { undated: 'today' } })).toEqual(['../2019-02-01', '../2026-11-27'])
    expect(await dates({ choices: { undated: 'leave-out' } })).toEqual([])
    expect((await read(items)).refused).toMatchObject([{ what: 'Two' }])
  })
})

describe('a kind without a type', () => {
  const books = [
    { id: 'a', type: 'book', title: 'One' },
    { id: 'b', type: 'book', title: 'Two' },
  ]

  test('is asked about once, and its entries wait', async () => {
    const { questions, refused, nothing, lines } = await read(books)
    expect(linesOf(lines, 'record').map(({ waits }) => waits)).toEqual(['kind:book', 'kind:book'])
    expect(questions).toMatchObject([{ id: 'kind:book', waits: true, chosen: '' }])
    expect(questions[0]?.says).toBe('2 entries are of the kind “book”, for which Parley has no type.')
    expect([...refused, ...nothing]).toEqual([])
  })

  test('is what somebody chose', async () => {
    const { records, questions } = await read(books, { mapping: { choices: { 'kind:book': 'report' } } })
    expect(records.map(({ type }) => type)).toEqual(['report', 'report'])
    expect(questions).toMatchObject([{ waits: false, chosen: 'report' }])
  })

  test('is left out where somebody chose that', async () => {
    const { records, nothing } = await read(books, { mapping: { choices: { 'kind:book': 'leave-out' } } })
    expect(records).toEqual([])
    expect(nothing).toHaveLength(2)
  })

  test('is as it stands on record', async () => {
    const own = known('one', { title: 'One', type: 'speech' })
    const { records, questions } = await read(books.slice(0, 1), { sources: [own] })
    expect([records, questions]).toEqual([[own], []])
  })
})

test('what has no place is listed with counts, of entries that come in', async () => {
  const { unplaced } = await read([
    { title: 'One', volume: 1, abstract: 'x' },
    { title: 'Two', volume: 2, URL: 'https://a.example/1', DOI: '10.1234/x', language: 'Quenya' },
    { title: '', volume: 3 },
  ])
  expect(unplaced).toEqual([
    ['volume', 2],
    ['abstract', 1],
    ['DOI in addition to another address', 1],
    ['language “Quenya”', 1],
  ])
})

test.each([
  ['en_US', 'en-US'],
  ['ger', 'de'],
  ['ngerman', 'de'],
  ['british', 'en-GB'],
  ['Korean', 'ko'],
  ['eng; fre', 'en'],
  ['Quenya', 'en'],
])('the language %s is %s', async (language, lang) => {
  expect((await read([{ language }])).records[0]?.lang).toBe(lang)
})

test('access and language of entries without one are the mapping’s', async () => {
  const { records } = await read([{}], { mapping: { access: 'open', language: 'ko' } })
  expect(records[0]).toMatchObject({ access: 'open', lang: 'ko', textShown: false, rights: null })
})

test('the layout comes first, with what kinds of entry there are', async () => {
  const { lines } = await read([{}, { type: 'book', title: 'Two' }])
  expect(lines[0]).toMatchObject({
    kind: 'layout',
    layout: {
      kinds: [
        { kind: 'webpage', count: 1, type: 'webpage' },
        { kind: 'book', count: 1, type: null },
      ],
    },
  })
})

test('a mapping that is none of references is refused in words', async () => {
  await expect(read([{}], { mapping: { access: 'everybody' } })).rejects.toThrow('The mapping is not one of references')
})
