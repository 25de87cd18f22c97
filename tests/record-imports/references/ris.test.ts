import { describe, expect, test } from 'vitest'
import { readRisDate } from '@/lib/record-imports/references/ris/date'
import { parseRis } from '@/lib/record-imports/references/ris/parse'

// Invented entries in the shapes of what programs export.

const ZOTERO = `TY  - NEWS
TI  - Harbor talks, <i>round two</i>
AU  - Castellan, Wren
AU  - van der Quay, Anna
T2  - The Quay Gazette
AB  - An abstract
that goes on.
CY  - Tidewater
DA  - 2019/01/22/
PY  - 2019
DP  - quay-gazette.example
LA  - en-US
SE  - World
UR  - https://quay-gazette.example/x
Y2  - 2019/02/01/10:15:00
L1  - file:///x.pdf
KW  - harbor
KW  - talks
ER  - 

TY  - BLOG
TI  - Low water
AU  - Ministry of Tides
T2  - Low Water Notes
DA  - 2019///
ER  - 
`

const ENDNOTE = `TY  - JOUR\r
AU  - Veldt, B.\r
AU  - Reeve, Tobin, Jr.\r
AU  - Tides,, Ministry of\r
AU  - Harbor Forum,\r
DA  - Jan 22\r
PY  - 2019\r
DO  - 10.1234/tides.5\r
ST  - Ten years on\r
T2  - Tidewater Review\r
J2  - Tidew. Rev.\r
TI  - Ten years on\r
VL  - 12\r
ID  - 17\r
ER  - \r
`

const JSTOR = `Provider: JSTOR http://www.jstor.example
Database: JSTOR
Content: text/plain; charset="UTF-8"

TY  - JOUR
TI  - Nine ports that matter
AU  - Kane, Mora
C1  - Full publication date: Spring 2019
DB  - JSTOR
EP  - 12
PB  - North Quay Press
PY  - 2019
SN  - 00000000
SP  - 1
T2  - World of Water
UR  - http://www.jstor.example/stable/1
Y2  - 2019/05/01/
ER  - 
`

const SCHOLAR = `TY  - JOUR
T1  - The north quay
A1  - Veldt, Bram
JO  - Tidewater Review
VL  - 12
Y1  - 2018
ER  - 
`

describe('RIS', () => {
  test('as Zotero writes it', () => {
    const [news, blog] = parseRis(ZOTERO).references
    expect(news).toMatchObject({
      place: { words: 'entry 1 in line 1', row: 1 },
      types: ['article-newspaper'],
      title: 'Harbor talks, round two',
      authors: [
        { name: 'Wren Castellan', sortName: 'Castellan, Wren' },
        { name: 'Anna van der Quay', sortName: 'van der Quay, Anna' },
      ],
      container: 'The Quay Gazette',
      issued: { edtf: '2019-01-22' },
      seen: '2019-02-01',
      url: 'https://quay-gazette.example/x',
      language: 'en-US',
      unplaced: ['AB', 'CY', 'DP', 'SE', 'L1', 'KW'],
    })
    expect(blog).toMatchObject({
      types: ['post-weblog'],
      authors: [{ name: 'Ministry of Tides', sortName: 'Ministry of Tides' }],
      issued: { edtf: '2019' },
    })
  })

  test('as EndNote writes it: organizations by their commas, the day without its year', () => {
    expect(parseRis(ENDNOTE).references[0]).toMatchObject({
      key: '17',
      authors: [
        { name: 'B. Veldt', sortName: 'Veldt, B.' },
        { name: 'Tobin Reeve Jr.', sortName: 'Reeve, Tobin, Jr.' },
        { name: 'Tides, Ministry of', sortName: 'Tides, Ministry of' },
        { name: 'Harbor Forum', sortName: 'Harbor Forum' },
      ],
      container: 'Tidewater Review',
      containerShort: 'Tidew. Rev.',
      issued: { edtf: '2019-01-22' },
      doi: '10.1234/tides.5',
    })
  })

  test('as JSTOR writes it: lines before the first entry are none', () => {
    const { references } = parseRis(JSTOR)
    expect(references).toHaveLength(1)
    expect(references[0]).toMatchObject({
      place: { words: 'entry 1 in line 5', row: 1 },
      title: 'Nine ports that matter',
      container: 'World of Water',
      publisher: 'North Quay Press',
      issued: { edtf: '2019' },
    })
  })

  test('as Google Scholar writes it', () => {
    expect(parseRis(SCHOLAR).references[0]).toMatchObject({
      title: 'The north quay',
      authors: [{ name: 'Bram Veldt' }],
      container: 'Tidewater Review',
      issued: { edtf: '2018' },
    })
  })

  test.each([
    ['NEWS', 'article-newspaper'],
    ['MGZN', 'article-magazine'],
    ['JOUR', 'article-journal'],
    ['RPRT', 'report'],
    ['HEAR', 'hearing'],
    ['BLOG', 'post-weblog'],
    ['ELEC', 'webpage'],
    ['ICOMM', 'post'],
    ['SOUND', 'broadcast'],
    ['VIDEO', 'broadcast'],
    ['DATA', 'dataset'],
    ['BOOK', undefined],
    ['GEN', undefined],
  ])('%s is %s', (kind, type) => {
    expect(parseRis(`TY  - ${kind}\nTI  - A\nER  - \n`).references[0]?.types[0]).toBe(type)
  })

  test.each([
    ['2019/01/22', '2019-01-22'],
    ['2019/1/2/', '2019-01-02'],
    ['2019/01//', '2019-01'],
    ['2019///', '2019'],
    ['2019///Spring', '2019'],
    ['2019///January 22', '2019-01-22'],
    ['2019-01-22', '2019-01-22'],
    ['22 January 2019', '2019-01-22'],
    ['2019/01/22/circa', '2019-01-22~'],
    ['2019/01/22/circa, uncertain', '2019-01-22%'],
    ['2019/03//or later', '2019-03/..'],
    ['2019/03/01/or earlier', '../2019-03-01'],
    ['2019/01/22/to 2019-01-24', '2019-01-22/2019-01-24'],
    ['///', undefined],
    ['', undefined],
  ])('the date %s is %s', (written, edtf) => {
    const issued = readRisDate(written)
    expect(issued && 'edtf' in issued ? issued.edtf : issued).toBe(edtf)
  })

  test('a date that can be read in two ways, or has no such day, is a problem', () => {
    expect(readRisDate('02/03/2019')).toHaveProperty('problem')
    expect(readRisDate('2019/02/31')).toHaveProperty('problem')
  })

  test('the year of publication is before a date of another year', () => {
    expect(parseRis('TY  - NEWS\nTI  - A\nPY  - 2018\nDA  - 2019/01/22\nER  - \n').references[0]?.issued).toEqual({
      edtf: '2018',
      lost: 'date of another year than the year of publication',
    })
  })

  test('sloppy lines are read: one space, a tab, old line ends, no end of the entry', () => {
    const list = parseRis('\rTY - NEWS\rTI\t- One\rTY  - NEWS\rTI  - Two\rER  -\r')
    expect(list.references.map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  test('a file of something else is refused', () => {
    expect(() => parseRis('%0 Journal Article\n%A Ada\n')).toThrow('There is no record of RIS in this file')
  })
})
