import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BundleSource } from '@/lib/bundle/schema'
import { toBibtex } from '@/lib/citations/bibtex'
import { toCsl } from '@/lib/citations/csl'
import { nameInOrder, nameParts } from '@/lib/citations/names'
import { toRis } from '@/lib/citations/ris'
import { sortNameOf } from '@/lib/imports/author-names'
import { referenceReader } from '@/lib/record-imports/references/read'
import { addressKey } from '@/lib/record-imports/sources/same-source'
import type { SourceRecord } from '@/lib/records/read-model'
import { SOURCE_TYPES, type SourceType } from '@/lib/vocabulary'
import { CITED } from '../../citations/sources'
import { readDataset } from '../../dataset/bundle'
import { source } from '../../exports/fixture'
import { nastyLibrary } from '../../fixtures/nasty/library'
import { importedFile, linesOf, readLines } from '../imported-file'

const FORMATS = {
  bibtex: { write: (sources: SourceRecord[]) => toBibtex(sources), types: [] as SourceType[], chosen: 'kind:misc' },
  ris: {
    write: toRis,
    types: SOURCE_TYPES.filter((type) => !['webpage', 'post', 'speech', 'interview'].includes(type)),
    chosen: 'kind:gen',
  },
  csl: {
    write: (sources: SourceRecord[]) => JSON.stringify(toCsl(sources)),
    types: [...SOURCE_TYPES],
    chosen: 'kind:none',
  },
}
const NAMES = ['bibtex', 'ris', 'csl'] as const
type Format = (typeof NAMES)[number]

const LIBRARIES: [name: string, sources: BundleSource[]][] = [
  ['the bundled library', readDataset('sample/library.json').bundle.sources],
  ['the nasty library', nastyLibrary().sources],
  ['sources of every kind and date', CITED.map((record) => ({ ...record, rights: null, textShown: false }))],
]

describe.each(NAMES)('what Parley writes as %s', (format) => {
  test.each(LIBRARIES)('gives the same sources back: %s', async (_, sources) => {
    expect(await readBack(format, sources)).toEqual(sources.map((record) => held(record, format)))
  })

  test.each(LIBRARIES)('is on record already where it came from: %s', async (_, sources) => {
    const lines = await readLines(referenceReader(format), fileOf(format, sources), { known: { sources } })
    expect(linesOf(lines, 'record').map(({ record }) => record)).toEqual(sources)
    expect(linesOf(lines, 'question')).toEqual([])
    expect(linesOf(lines, 'refused')).toEqual([])
  })

  test('gives back any source', async () => {
    await fc.assert(
      fc.asyncProperty(anySource, async (one) => {
        expect(await readBack(format, [one])).toEqual([held(one, format)])
      }),
      { numRuns: 150 },
    )
  })
})

function fileOf(format: Format, sources: SourceRecord[]) {
  return importedFile(`library.${format}`, FORMATS[format].write(sources))
}

async function readBack(format: Format, sources: SourceRecord[]) {
  const mapping = { choices: { [FORMATS[format].chosen]: 'webpage' } }
  const lines = await readLines(referenceReader(format), fileOf(format, sources), { mapping })
  expect(linesOf(lines, 'refused')).toEqual([])
  return linesOf(lines, 'record').map(({ record }) => held(record as BundleSource, format))
}

/** The fields of a source that a format has room for, as they stand in it: white space is one space. */
function held(record: SourceRecord, format: Format) {
  const line = (value: string | null) => value?.normalize('NFC').replace(/\s+/g, ' ').trim()
  const sameHouse = line(record.publisher) === line(record.container)
  return {
    slug: record.slug,
    type: FORMATS[format].types.includes(record.type) ? record.type : 'any',
    title: line(record.title),
    container: line(record.container),
    // Written beside what it appeared in.
    abbreviation: record.container ? line(record.abbreviation) : undefined,
    authors: record.authors.map((author) => {
      const parts = nameParts(author)
      const name = line(nameInOrder(parts))
      return 'literal' in parts ? { name } : { name, sortName: line(author.sortName) }
    }),
    // Said once where it is what the source appeared in.
    publisher: sameHouse ? undefined : line(record.publisher),
    issued: record.issued,
    url: record.url && addressKey(record.url),
    archivedUrl: record.archivedUrl && addressKey(record.archivedUrl),
    lang: record.lang,
  }
}

const WORDS = [
  ...['Harbor', 'the “Tide”', 'R&D_x', '50% {off}', '$1 #2', 'a~b', 'x^2', 'C:\\dir', "d'Or", '-- dash', 'É', '항만'],
  ...['<b>bold', 'a < b', '"quoted"', 'ﬁsh', 'naïve', '=1+1', '\\textless{}', 'e\u0301', 'Ada and Tom', 'a, b', '`x`'],
]
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const person = fc.constantFrom(
  ...['Ada Marlow', 'Anna van der Quay', 'Tobin Reeve, Jr.', 'Kim Ha-neul', '김하늘', 'Jörg Öhl', 'Quay Radio'],
  ...['Ministry of Tides, Ports and Piers', 'Plato', 'Seán O’Dubhlaing', 'Jean-Luc d’Arc', 'Search and Rescue'],
)
const point = fc
  .record({ year: fc.integer({ min: 1000, max: 2100 }), month: fc.option(fc.integer({ min: 1, max: 12 })) })
  .map(({ year, month }) => (month === null ? `${year}` : `${year}-${String(month).padStart(2, '0')}`))
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2019-01-${String(number).padStart(2, '0')}`)
const date = fc
  .tuple(fc.oneof(point, day), fc.constantFrom('', '~', '?', '%'), fc.constantFrom('', '../', '/..'))
  .map(([at, mark, open]) => (open === '../' ? `${open}${at}${mark}` : `${at}${mark}${open}`))
const address = fc.constantFrom(
  ...[
    'https://a.example/x_y?a=1&b=2%20c#d',
    'http://b.example/~lind/{x}',
    'https://해.example/가',
    'https://c.example/',
  ],
)

const anySource = fc
  .record({
    type: fc.constantFrom(...SOURCE_TYPES),
    title: words,
    container: fc.option(words, { nil: null }),
    abbreviation: words,
    people: fc.uniqueArray(person, { maxLength: 4 }),
    publisher: fc.option(words, { nil: null }),
    issued: fc.oneof(
      date,
      fc.tuple(day, day).map((days) => days.sort().join('/')),
    ),
    url: fc.option(address, { nil: null }),
    archivedUrl: fc.option(address, { nil: null }),
    lang: fc.constantFrom('en', 'ko', 'de-AT', 'pt-BR', 'zh-Hant'),
  })
  .map(({ people, ...fields }) =>
    source('any-source', {
      ...fields,
      authors: people.map((name) => ({ name, sortName: sortNameOf(name), actor: null })),
    }),
  )
