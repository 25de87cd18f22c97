import { describe, expect, test } from 'vitest'
import { readCslDate } from '@/lib/record-imports/references/csl/date'
import { parseCsl } from '@/lib/record-imports/references/csl/parse'

const parse = (json: unknown) => parseCsl(JSON.stringify(json))

/** An invented item in the shape of what Zotero exports. */
const ZOTERO = {
  id: 'http://zotero.example/users/1/items/AB12',
  type: 'article-newspaper',
  abstract: 'An abstract',
  'container-title': 'The Quay Gazette',
  language: 'en-US',
  note: 'issued: 2019-01-22/2019-01-24\nArchived: https://archive.example/1\nseen in print',
  section: 'World',
  source: 'quay-gazette.example',
  title: 'Harbor talks, <span class="nocase">round</span> <i>two</i>',
  URL: 'https://quay-gazette.example/x',
  author: [
    { family: 'Castellan', given: 'Wren' },
    { family: 'Quay', given: 'Anna', 'non-dropping-particle': 'van der' },
    { family: 'Gate', given: 'Charles', 'dropping-particle': 'de' },
    { literal: 'Ministry of Tides, Ports and Piers' },
    { family: '김', given: '하늘' },
  ],
  accessed: { 'date-parts': [['2019', 2, 1]] },
  issued: { 'date-parts': [['2019', 1, 22]] },
}

describe('CSL-JSON', () => {
  test('as Zotero writes it, with variables in its note', () => {
    expect(parse([ZOTERO]).references[0]).toMatchObject({
      key: 'http://zotero.example/users/1/items/AB12',
      types: ['article-newspaper'],
      sure: true,
      title: 'Harbor talks, round two',
      authors: [
        { name: 'Wren Castellan', sortName: 'Castellan, Wren' },
        { name: 'Anna van der Quay', sortName: 'van der Quay, Anna' },
        { name: 'Charles de Gate', sortName: 'Gate, Charles de' },
        { name: 'Ministry of Tides, Ports and Piers' },
        { name: '김하늘', sortName: '김하늘' },
      ],
      issued: { edtf: '2019-01-22/2019-01-24' },
      archivedUrl: 'https://archive.example/1',
      seen: '2019-02-01',
      unplaced: ['abstract', 'section', 'source', 'note'],
    })
  })

  test('an address in archive_location is an archived copy; a shelf mark has no place', () => {
    const [copy, shelf] = parse([
      { type: 'webpage', title: 'A', archive_location: 'https://archive.example/1' },
      { type: 'webpage', title: 'A', archive: 'City Archive', archive_location: 'Box 3' },
    ]).references
    expect(copy).toMatchObject({ archivedUrl: 'https://archive.example/1', unplaced: [] })
    expect(shelf).toMatchObject({ archivedUrl: undefined, unplaced: ['archive', 'archive_location'] })
  })

  test.each([
    [{ 'date-parts': [[2019, 1, 22]] }, '2019-01-22'],
    [{ 'date-parts': [['2019', '1']] }, '2019-01'],
    [
      {
        'date-parts': [
          [2019, 1, 22],
          [2019, 1, 24],
        ],
      },
      '2019-01-22/2019-01-24',
    ],
    [{ 'date-parts': [[2019]], circa: true }, '2019~'],
    [{ 'date-parts': [[2019]], circa: 1 }, '2019~'],
    [{ 'date-parts': [[2019]], season: 1 }, '2019'],
    [{ raw: '22 January 2019' }, '2019-01-22'],
    [{ literal: 'by 1 Mar 2031' }, '../2031-03-01'],
    [{ literal: 'since c. Mar 2031', circa: true }, '2031-03~/..'],
    [{ literal: 'c. 2 Jan 2031 (uncertain)', circa: true }, '2031-01-02%'],
    [{ literal: 'spring 2019' }, '2019'],
    [{ edtf: '2019-01~' }, '2019-01~'],
    ['2019-01-22', '2019-01-22'],
    [{ 'date-parts': [[]] }, undefined],
    [{ literal: 'n.d.' }, undefined],
    [undefined, undefined],
  ])('the date %j is %s', (date, edtf) => {
    const issued = readCslDate(date)
    expect(issued && 'edtf' in issued ? issued.edtf : issued).toBe(edtf)
  })

  test('a date without such a day is a problem', () => {
    expect(readCslDate({ 'date-parts': [[2019, 2, 31]] })).toHaveProperty('problem')
    expect(readCslDate({ raw: '02/03/2019' })).toHaveProperty('problem')
  })

  test('the list may be in an object, or be one item', () => {
    expect(parse({ items: [ZOTERO] }).references).toHaveLength(1)
    expect(parse({ references: [ZOTERO, ZOTERO] }).references).toHaveLength(2)
    expect(parse(ZOTERO).references).toHaveLength(1)
  })

  test('an item without the form of one is told, and the others are read', () => {
    const list = parse([ZOTERO, { title: 'without a type' }, 7, { ...ZOTERO, author: 'Ada' }])
    expect(list.references).toHaveLength(1)
    expect(list.unread.map(({ place }) => place.row)).toEqual([2, 3, 4])
  })

  test.each([
    ['[{', 'not valid JSON'],
    ['[]', 'no item of CSL-JSON'],
    ['{"a":1}', 'no item of CSL-JSON'],
    ['[[[['.repeat(100_000), 'not valid JSON'],
  ])('a file of something else is refused: %.20s', (text, message) => {
    expect(() => parseCsl(text)).toThrow(message)
  })
})
