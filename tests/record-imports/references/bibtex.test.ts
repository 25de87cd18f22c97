import { describe, expect, test } from 'vitest'
import { parseBibtex } from '@/lib/record-imports/references/bibtex/parse'

// Invented entries in the shapes of what programs export.

const ZOTERO_BIBLATEX = String.raw`
@article{castellanHarborTalksDate2019,
  entrysubtype = {newspaper},
  title = {Harbor Talks, Round Two: {{A}} Date and Little Else},
  shorttitle = {Harbor Talks, Round Two},
  author = {Castellan, Wren and {van der Quay}, Anna and {{Ministry of Tides and Ports}}},
  date = {2019-01-22},
  journaltitle = {The Quay Gazette},
  url = {https://quay-gazette.example/2019/01/22/talks?round=2&edition=late\#c},
  urldate = {2019-02-01T10:00:00Z},
  abstract = {An abstract with 50\% of \unknown{} things.},
  langid = {english},
  keywords = {harbor,talks},
  file = {/home/user/Zotero/storage/AB12/talks.html}
}

@online{lindHonestLicence2019,
  title = {An Honest Licence: Notes on \emph{Low} Water},
  author = {Lind, Oskar},
  date = {2019-02~},
  url = {https://lind.example/\~{}notes/a\_b},
  organization = {Low Water}
}
`

const ZOTERO_BIBTEX = String.raw`
@article{castellan_harbor_2019,
	chapter = {World},
	title = {Harbor talks},
	url = {https://quay-gazette.example/x},
	urldate = {2019-02-01},
	journal = {The Quay Gazette},
	author = {Castellan, Wren},
	month = jan,
	year = {2019},
}
@misc{noauthor_tide_nodate,
	title = {Tide tables},
	url = {https://tides.example/},
	howpublished = {\url{https://tides.example/}},
}
`

const MENDELEY = String.raw`
@techreport{Okafor2018,
abstract = {{\ldots}},
author = {Okafor, Ines and {\"{O}}hl, J{\"{o}}rg},
file = {:C$\backslash$:/Users/x/report.pdf:pdf},
institution = {Coastal Law Center},
title = {{Who Owns the Lantern Shoal?}},
url = {http://clc.example/a{\_}b.pdf},
year = {2018}
}
`

const SCHOLAR = String.raw`
@article{veldt2018north,
  title={The North Quay: Ten years on \& counting},
  author={Veldt, Bram and Ben-Namal, Noga and others},
  journal={Tidewater Review},
  volume={12},
  number={3},
  pages={1--20},
  year={2018},
  publisher={North Quay Press}
}
`

const BY_HAND =
  String.raw`
@comment{jabref-meta: databaseType:bibtex;}
@string{qg = "The Quay Gazette"}
@preamble{ "\newcommand{\noop}[1]{}" }
@Article(roe:1,
  AUTHOR = "Jane Roe and de la Cruz, Jr., Ana and Ji{\v r}\'{\i} Nov{\'a}k",
  title = "On ` +
  '``' +
  String.raw`Dry'' Docks --- a {S}urvey of $\alpha$",
  journal = qg # ", weekend",
  month = jan # "~22",
  year = 2019)
@incollection{chap, crossref = {book1}, title = {A Chapter}, author = {Roe, Jane}}
@book{book1, title = {The Book}, editor = {Doe, John}, publisher = {Pub}, year = {1999}}
`

describe('BibTeX', () => {
  test('as Zotero writes biblatex', () => {
    const [news, blog] = parseBibtex(ZOTERO_BIBLATEX).references
    expect(news).toMatchObject({
      key: 'castellanHarborTalksDate2019',
      place: { words: 'entry 1, castellanHarborTalksDate2019', row: 1 },
      types: ['article-newspaper'],
      title: 'Harbor Talks, Round Two: A Date and Little Else',
      authors: [
        { name: 'Wren Castellan', sortName: 'Castellan, Wren' },
        { name: 'Anna van der Quay', sortName: 'van der Quay, Anna' },
        { name: 'Ministry of Tides and Ports', sortName: 'Ministry of Tides and Ports' },
      ],
      container: 'The Quay Gazette',
      issued: { edtf: '2019-01-22' },
      seen: '2019-02-01',
      url: 'https://quay-gazette.example/2019/01/22/talks?round=2&edition=late#c',
      language: 'english',
      unplaced: ['abstract', 'file', 'keywords'],
    })
    expect(blog).toMatchObject({
      kind: 'online',
      types: ['webpage', 'post', 'post-weblog'],
      title: 'An Honest Licence: Notes on Low Water',
      issued: { edtf: '2019-02~' },
      url: 'https://lind.example/~notes/a_b',
      publisher: 'Low Water',
    })
  })

  test('as Zotero writes BibTeX: a newspaper is an article without a volume', () => {
    const [news, page] = parseBibtex(ZOTERO_BIBTEX).references
    expect(news).toMatchObject({
      kind: 'article without volume, number or identifier',
      sure: false,
      issued: { edtf: '2019-01' },
      unplaced: ['chapter'],
    })
    expect(page).toMatchObject({ kind: 'misc', types: [], issued: undefined, url: 'https://tides.example/' })
    expect(page?.container).toBeUndefined()
  })

  test('as Mendeley writes it', () => {
    expect(parseBibtex(MENDELEY).references[0]).toMatchObject({
      types: ['report'],
      title: 'Who Owns the Lantern Shoal?',
      authors: [{ name: 'Ines Okafor' }, { name: 'Jörg Öhl', sortName: 'Öhl, Jörg' }],
      publisher: 'Coastal Law Center',
      url: 'http://clc.example/a_b.pdf',
      issued: { edtf: '2018' },
    })
  })

  test('as Google Scholar writes it: “others” is nobody’s name', () => {
    const [article] = parseBibtex(SCHOLAR).references
    expect(article).toMatchObject({
      types: ['article-journal'],
      sure: true,
      title: 'The North Quay: Ten years on & counting',
      authors: [{ name: 'Bram Veldt' }, { name: 'Noga Ben-Namal' }],
      publisher: 'North Quay Press',
    })
    expect(article?.unplaced).toEqual(['volume', 'number', 'pages', '“and others” among the authors'])
  })

  test('as people write it: macros, crossref, accents, names in any order', () => {
    const [article, chapter, book] = parseBibtex(BY_HAND).references
    expect(article).toMatchObject({
      key: 'roe:1',
      title: 'On “Dry” Docks — a Survey of α',
      authors: [
        { name: 'Jane Roe', sortName: 'Roe, Jane' },
        { name: 'Ana de la Cruz Jr.', sortName: 'de la Cruz, Ana, Jr.' },
        { name: 'Jiří Novák', sortName: 'Novák, Jiří' },
      ],
      container: 'The Quay Gazette, weekend',
      issued: { edtf: '2019-01-22' },
      kind: 'article without volume, number or identifier, of one day',
      types: ['article-newspaper', 'article-journal', 'article-magazine'],
    })
    expect(chapter).toMatchObject({ kind: 'incollection', types: [], issued: { edtf: '1999' }, publisher: 'Pub' })
    expect(book).toMatchObject({ title: 'The Book', unplaced: ['editor'] })
  })

  test('a broken entry is told with its line, and the others are read', () => {
    const list = parseBibtex('@misc{a, title={A}}\n@article{broken, title={No end, year=2019\n@misc{b, title={B}}\n')
    expect(list.references.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(list.unread).toMatchObject([{ what: 'broken', place: { row: 2 } }])
    expect(list.unread[0]?.reason).toMatch(/Unterminated/)
  })

  test('a command that nobody knows stays as it is written, and is listed', () => {
    const list = parseBibtex(String.raw`@misc{a, title={On \noop{x} tides}}`)
    expect(list.references[0]?.title).toContain(String.raw`\noop`)
    expect(list.unplaced).toEqual([String.raw`LaTeX command \noop, left as written`])
  })

  test.each([
    ['date = {2019-01-22/2019-01-24}', '2019-01-22/2019-01-24'],
    ['date = {2019-01-22/}', '2019-01-22/..'],
    ['date = {/2019}', '../2019'],
    ['date = {2019?}', '2019?'],
    ['date = {201X}', '2010/2019'],
    ['date = {2019-XX-XX}', '2019'],
    ['date = {2019-21}', '2019'],
    ['date = {2019-01-22T10:00:00}', '2019-01-22'],
    ['year = {2019}, month = {March}', '2019-03'],
    ['year = {2019}, month = 3, day = 4', '2019-03-04'],
    ['year = {2019}, month = {22 jan.}', '2019-01-22'],
    ['year = {c. 2019}', '2019~'],
    ['year = {1998--1999}', '1998/1999'],
    ['year = {[2019]}', '2019'],
    ['year = {in press}', undefined],
    ['year = {n.d.}', undefined],
  ])('%s is %s', (fields, edtf) => {
    const { issued } = parseBibtex(`@misc{a, title={A}, ${fields}}`).references[0] ?? {}
    expect(issued && 'edtf' in issued ? issued.edtf : issued).toBe(edtf)
  })

  test('a file of something else is refused', () => {
    expect(() => parseBibtex('name,date\nAda,2019\n')).toThrow('There is no entry of BibTeX in this file')
  })
})
