import { describe, expect, test } from 'vitest'
import { apaEntry } from '@/lib/citations/apa'
import { toBibtex } from '@/lib/citations/bibtex'
import { chicagoEntry, chicagoNote } from '@/lib/citations/chicago'
import { toCsl } from '@/lib/citations/csl'
import { escapeLatex } from '@/lib/citations/escape-latex'
import { locatorWords } from '@/lib/citations/locator'
import { initials } from '@/lib/citations/names'
import { toRis } from '@/lib/citations/ris'
import { plainText } from '@/lib/citations/runs'
import { shortCitation } from '@/lib/citations/short-citation'
import type { SourceRecord } from '@/lib/records/read-model'
import { LOCATOR_KINDS, SOURCE_TYPES } from '@/lib/vocabulary'
import { source } from '../exports/fixture'
import { expectGolden } from '../exports/golden'
import { CITED } from './sources'

const cited = (slug: string) => CITED.find((record) => record.slug === slug) as SourceRecord

describe('a short citation', () => {
  test('names source, day and place', () => {
    expect(shortCitation(cited('harbour-news'), { kind: 'paragraph', value: '42' })).toBe('HG, c. 4 Mar 2031, ¶42')
    expect(shortCitation(cited('unsigned'))).toBe('HG, Mar 2031')
  })

  test.each([
    ['paragraph', '42', '¶42'],
    ['paragraph', '4-6', '¶¶4–6'],
    ['page', '12', 'p. 12'],
    ['page', '12–14', 'pp. 12–14'],
    ['page', 'iv', 'p. iv'],
    ['timestamp', '1:02:03', 'at 1:02:03'],
    ['table', '3', 'table 3'],
    ['post', '1', 'post 1'],
    ['slide', '4', 'slide 4'],
    ['question', 'Q3-b', 'question Q3-b'],
  ] as const)('says where: %s %s is "%s"', (kind, value, words) => {
    expect(locatorWords({ kind, value })).toBe(words)
  })

  test('knows every kind of place', () => {
    for (const kind of LOCATOR_KINDS) expect(locatorWords({ kind, value: '1' })).toContain('1')
  })
})

describe('a bibliography', () => {
  test('after Chicago', () => {
    expect(CITED.map(chicagoEntry).map(plainText)).toEqual([
      'Duarte, Ines, and Jun-ho Park. “Who pays for the ‘free’ harbour?” The Harbour Gazette, [ca. March 4, 2031]. https://gazette.example/a_b?x=1&y=50%25#p{1}. Archived at https://archive.example/1.',
      'The Harbour Gazette. “Title of unsigned.” March 2031.',
      'Straits Institute. Tolls {and} $tides & 50% of R&D_firms. 2031.',
      'van der Berg, Ai-Jun. “Statement on the toll.” Port Committee, Testimony, [January 2, 2031?].',
      '“Tides.” Low Water, Podcast or broadcast, January 2, 2031–January 5, 2031.',
      '“항만 요금.” The Harbour Gazette, [by March 1, 2031].',
      'Port "Poll" Ltd. Poll. Poll or data, [since March 2031].',
    ])
  })

  test('after Chicago, as a note', () => {
    expect(plainText(chicagoNote(cited('harbour-news')))).toBe(
      'Ines Duarte and Jun-ho Park, “Who pays for the ‘free’ harbour?,” The Harbour Gazette, [ca. March 4, 2031]',
    )
  })

  test('after the APA', () => {
    expect(CITED.map(apaEntry).map(plainText)).toEqual([
      'Duarte, I., & Park, J. (ca. 2031, March 4). Who pays for the “free” harbour? The Harbour Gazette. https://gazette.example/a_b?x=1&y=50%25#p{1}',
      'Title of unsigned. (2031, March). The Harbour Gazette.',
      'Straits Institute. (2031). Tolls {and} $tides & 50% of R&D_firms.',
      'van der Berg, A.-J. (2031, January 2?). Statement on the toll [Testimony]. Port Committee.',
      'Tides [Broadcast]. (2031, January 2–2031, January 5). Low Water.',
      '항만 요금. (by 2031, March 1). The Harbour Gazette.',
      'Poll [Data set]. (2031, March–). Port "Poll" Ltd.',
    ])
  })

  test.each([
    ['Victor D.', 'V. D.'],
    ['Ai-Jun', 'A.-J.'],
    ['Ki-moon', 'K.'],
    ['J.D.', 'J. D.'],
    ['M.R.C.', 'M. R. C.'],
    ['J.-L. P.', 'J.-L. P.'],
    ['Maria da Luz', 'M. da L.'],
    ['bell', 'b.'],
    ['E\u0301lise', 'É.'],
    ['’Abd', 'A.'],
    ['김', '김.'],
  ])('shortens %s to %s', (given, short) => expect(initials(given)).toBe(short))
})

describe('files for reference managers', () => {
  test('BibTeX is the golden file', () => expectGolden('sources.bib', toBibtex(CITED)))
  test('RIS is the golden file', () => expectGolden('sources.ris', toRis(CITED)))
  test('CSL-JSON is the golden file', () =>
    expectGolden('sources.csl.json', `${JSON.stringify(toCsl(CITED), null, 2)}\n`))

  test('BibTeX has balanced braces and the slug as key, for every kind of source', () => {
    for (const type of SOURCE_TYPES) {
      const text = toBibtex([source('a-slug', { type, title: 'a } b { c' })])
      expect(text).toMatch(/^@(article|techreport|misc)\{a-slug,\n/)
      let depth = 0
      for (const brace of text.matchAll(/[{}]/g)) {
        depth += brace[0] === '{' ? 1 : -1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }
  })

  test('BibTeX braces only the names that it would cut up', () => {
    const author = (name: string, sortName: string) => source('x', { authors: [{ name, sortName, actor: null }] })
    expect(toBibtex([author('Bruce Klingner', 'Klingner, Bruce')])).toContain('author = {Klingner, Bruce}')
    expect(toBibtex([author('Ines Šárka', 'Šárka, Ines')])).toContain('author = {{Šárka}, Ines}')
    expect(toBibtex([author('Search and Rescue', 'Search and Rescue')])).toContain('author = {{Search and Rescue}}')
  })

  test('BibTeX tells a newspaper and a magazine from a journal', () => {
    const of = (type: SourceRecord['type']) => toBibtex([source('x', { type })])
    expect(of('article-newspaper')).toContain('entrysubtype = {newspaper}')
    expect(of('article-magazine')).toContain('entrysubtype = {magazine}')
    expect(of('article-journal')).not.toContain('entrysubtype')
  })

  test('BibTeX keeps quotation marks as they are, and gives an unsigned piece a key', () => {
    const text = toBibtex([source('x', { title: '"Easing the ban"' })])
    expect(text).toContain('title = {{"Easing the ban"}}')
    expect(text).toContain('key = {HG}')
    expect(toBibtex([cited('harbour-news')])).not.toContain('key =')
  })

  test.each([
    ['broadcast', 'howpublished'],
    ['report', 'institution'],
  ] as const)('a %s that is its own publisher is printed once', (type, field) => {
    const own = source('x', { type, container: 'Quay Radio', publisher: 'Quay Radio' })
    expect(toBibtex([own]).match(/Quay Radio/g)).toHaveLength(1)
    expect(toBibtex([own])).toContain(`${field} = {Quay Radio}`)
    expect(toBibtex([{ ...own, publisher: null }]).match(/Quay Radio/g)).toHaveLength(1)
    expect(toBibtex([{ ...own, publisher: 'Quay Ltd' }])).toContain('Quay Ltd')
    expect(toCsl([own])[0]).not.toHaveProperty('publisher')
    expect(toRis([own]).match(/Quay Radio/g)).toHaveLength(1)
  })

  test.each([
    ['https://buksu-ilbo.example/북해/1', 'https://buksu-ilbo.example/%EB%B6%81%ED%95%B4/1'],
    ['https://북해.example/a b{c}', 'https://xn--pr3b015b.example/a%20b%7Bc%7D'],
    ['https://gazette.example/a_b?x=50%25#p', 'https://gazette.example/a_b?x=50%25#p'],
  ])('BibTeX has the address %s in ASCII', (url, ascii) => {
    const text = toBibtex([source('x', { url, archivedUrl: url })])
    expect(text).toContain(`  url = {${ascii}}`)
    expect(text).toContain(`archiveurl = {${ascii}}`)
  })

  test('an archived address is a note, never the name of an archive', () => {
    const [item] = toCsl([cited('harbour-news')])
    expect(item).toMatchObject({ note: 'Archived: https://archive.example/1' })
    expect(Object.keys(item ?? {}).filter((name) => name.startsWith('archive'))).toEqual([])
    expect(toRis([cited('harbour-news')])).toContain('N1  - Archived: https://archive.example/1')
  })

  test('RIS says the whole of a date in a note, where programs read its first day alone', () => {
    expect(toRis([cited('podcast')])).toContain('N1  - Date: 2 Jan 2031 – 5 Jan 2031')
    expect(toRis([cited('toll-report')])).not.toContain('Date:')
  })

  test('RIS records begin, end and have dates in four parts', () => {
    for (const record of CITED) {
      const lines = toRis([record]).split('\r\n')
      expect(lines[0]).toMatch(/^TY {2}- [A-Z]{3,5}$/)
      expect(lines.slice(-2)).toEqual(['ER  - ', ''])
      expect(lines.find((line) => line.startsWith('DA'))).toMatch(/^DA {2}- \d{4}\/(\d\d)?\/(\d\d)?\/[^/]*$/)
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    }
  })

  test('what TeX would read is escaped', () => {
    expect(escapeLatex('50% of R&D_{x} $1 ~ ^ \\ # "a" -- \'\' `x` <b>|\n')).toBe(
      "50\\% of R\\&D\\_\\textbraceleft{}x\\textbraceright{} \\$1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\# \\symbol{34}a\\symbol{34} -{}- '{}' \\textasciigrave{}x\\textasciigrave{} \\textless{}b\\textgreater{}\\textbar{} ",
    )
  })
})
