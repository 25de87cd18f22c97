import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { hashOfText } from '@/db/text-hash'
import type { BundleSource } from '@/lib/bundle/schema'
import { extractFile } from '@/lib/imports/extract'
import type { TextLayout } from '@/lib/record-imports/texts/mapping'
import { readTexts } from '@/lib/record-imports/texts/read'
import { source } from '../../exports/fixture'
import { wordDocument } from '../../imports/generated/word-files'
import { importedFile, linesOf, readLines } from '../imported-file'

// Invented texts.

const BODY = 'The ban on fishing will be eased by summer, the minister said on the quay.\n\nNobody else spoke that day.'
const body = (number: number) => `${BODY}\n\nIt was the ${number}th time that month.`

type Given = { mapping?: unknown; sources?: BundleSource[]; texts?: { source: string; hash: string }[] }

async function read(files: Record<string, string | Uint8Array>, { mapping, sources = [], texts = [] }: Given = {}) {
  const entries = Object.entries(files).map(([name, content]) => [name, bytesOf(content)])
  return readZip(zipSync(Object.fromEntries(entries) as Zippable), { mapping, sources, texts })
}

async function readZip(zip: Uint8Array, { mapping, sources = [], texts = [] }: Given = {}) {
  const lines = await readLines(readTexts, importedFile('texts.zip', zip), { mapping, known: { sources, texts } })
  return {
    lines,
    layout: linesOf(lines, 'layout')[0]?.layout as TextLayout,
    sources: linesOf(lines, 'record').map(({ record }) => record as BundleSource),
    texts: linesOf(lines, 'text'),
    refused: linesOf(lines, 'refused').map(({ what, reason }) => `${what}: ${reason}`),
    nothing: linesOf(lines, 'nothing').map(({ what, reason }) => `${what}: ${reason}`),
    questions: linesOf(lines, 'question').map(({ question }) => question),
    unplaced: linesOf(lines, 'unplaced').map(({ what, count }) => [what, count]),
  }
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content)
const briefly = ({ slug, title, authors, issued, container }: BundleSource) =>
  [slug, title, authors.map(({ name }) => name).join('; '), issued, container].join(' | ')

describe('names', () => {
  test.each([
    [
      '{date} {author} - {title}',
      ['2019-01-22 Ada Marlow - Harbor talks.txt', '2019-01-23 Tomas Reyes - Next week.txt'],
    ],
    ['{author}_{date}_{title}', ['Marlow_2019_Harbor_talks.txt', 'Reyes_2019_Next_week.txt']],
    ['{date}_{title}', ['20190122_harbor-talks.txt', '20190123_next-week.txt']],
    ['{date} - {title}', ['2019-01-22 - Harbor talks - day two.txt', '2019-01-23 - Next week.txt']],
    ['{title} ({date})', ['Harbor talks (22 January 2019).txt', 'Next week (23 Jan 2019).txt']],
    ['{date}', ['2019-01-22.txt', '2019-01-23.txt']],
    [null, ['harbor.txt', 'next.txt']],
  ])('are read by the pattern %s', async (pattern, names) => {
    const { layout } = await read(Object.fromEntries(names.map((name, index) => [name, body(index)])))
    expect(layout.pattern).toBe(pattern)
  })

  test('give date, author and title, and the text what they do not say', async () => {
    const { sources, layout, texts } = await read({
      '2019-01-22 Ada Marlow - Harbor talks.txt': body(1),
      'sub/2019-01-23 Quill, Mara - Next week.md': `# Next week, again\n\n${body(2)}`,
    })
    expect(sources.map(briefly)).toEqual([
      'marlow-2019-harbor | Harbor talks | Ada Marlow | 2019-01-22 | ',
      'quill-2019-next | Next week, again | Mara Quill | 2019-01-23 | ',
    ])
    expect(texts.map((text) => text.source)).toEqual(['marlow-2019-harbor', 'quill-2019-next'])
    expect(layout.sample.map(({ title, date, authors }) => [title.from, date.from, authors.from])).toEqual([
      ['name', 'name', 'name'],
      ['text', 'name', 'name'],
    ])
  })

  test('are left alone where the mapping says so, or read by its pattern', async () => {
    const files = { '2019-01-22 Quay Gazette - 17.txt': body(1) }
    const alone = await read(files, { mapping: { pattern: null } })
    expect(alone.sources[0]).toMatchObject({ title: '2019-01-22 Quay Gazette - 17', issued: '../2026-11-27' })
    const { sources } = await read(files, {
      mapping: { pattern: '{date} {container} - {skip}', type: 'article-magazine' },
    })
    expect(sources[0]).toMatchObject({ container: 'Quay Gazette', issued: '2019-01-22', type: 'article-magazine' })
    await expect(read(files, { mapping: { pattern: '{day} x' } })).rejects.toThrow('is not one for names')
  })

  test.each([
    [{}, ['2019', '2019'], ['dateOrder']],
    [{ dateOrder: 'dmy' }, ['2019-03-02', '2019-05-04'], []],
    [{ dateOrder: 'mdy' }, ['2019-02-03', '2019-04-05'], []],
    [{ choices: { dateOrder: 'mdy' } }, ['2019-02-03', '2019-04-05'], []],
  ])('with days and months that can be taken for each other are asked about: %j', async (mapping, dates, asked) => {
    const files = { '02-03-2019_One.txt': body(1), '04-05-2019_Two.txt': body(2) }
    const { sources, questions } = await read(files, { mapping })
    expect(sources.map(({ issued }) => issued)).toEqual(dates)
    expect(questions.map(({ id }) => id)).toEqual(asked)
  })

  test('tell the order of day and month by one above twelve', async () => {
    const { sources } = await read({ '02-03-2019_One.txt': body(1), '22-01-2019_Two.txt': body(2) })
    expect(sources.map(({ issued }) => issued)).toEqual(['2019-03-02', '2019-01-22'])
  })
})

describe('a table beside the texts', () => {
  const TABLE =
    'file;title;date;author;url;newspaper;colour\nsub/a.txt;Harbor talks;22.1.2019;Marlow, Ada;https://a.example/1;The Quay Gazette;red\nb;Next week;2019-01-23;;;;\nc.txt;Gone;2019;;;;\n'
  const FILES = { 'sub/a.txt': body(1), 'b.txt': body(2), 'list.csv': TABLE }

  test('says more of them than their names', async () => {
    const { sources, refused, unplaced, layout } = await read(FILES)
    expect(sources.map(briefly)).toEqual([
      '2019-next | Next week |  | 2019-01-23 | ',
      'marlow-2019-harbor | Harbor talks | Ada Marlow | 2019-01-22 | The Quay Gazette',
    ])
    expect(sources[1]).toMatchObject({ type: 'article-newspaper', url: 'https://a.example/1', abbreviation: 'QG' })
    expect(refused).toEqual(['c.txt: There is no file of this name.'])
    expect(unplaced).toEqual([['column “colour” of list.csv', 1]])
    expect(layout.table).toBe('list.csv')
  })

  test('is no text, nor is another', async () => {
    const { refused } = await read({ ...FILES, 'other.csv': 'x,y\n1,2\n' })
    expect(refused.find((line) => line.startsWith('other.csv'))).toContain(
      'It is not the table that goes with the texts',
    )
  })

  test('with a date that can be read in two ways refuses that text', async () => {
    const { refused } = await read({ 'a.txt': body(1), 'list.csv': 'file,date\na.txt,02/03/2019\n' })
    expect(refused[0]).toContain('can be 2 March 2019 or 3 February 2019')
  })
})

describe('texts', () => {
  test('of every kind are what an upload of one has', async () => {
    const page = `<html lang="de"><head><title>Hafen</title></head><body><p>${BODY.replaceAll('\n\n', '</p><p>')}</p></body></html>`
    const word = wordDocument(7)
    const files = { 'a.html': page, [word.name]: word.bytes, 'b.txt': `\uFEFF${body(1)}\r\n` }
    const { texts } = await read(files)
    const alone = await Promise.all(
      Object.entries(files)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(async ([name, content]) => (await extractFile(name, bytesOf(content))).text),
    )
    expect(texts.map((text) => text.body)).toEqual(alone)
  })

  test('that cannot be read are refused by name, with the reason', async () => {
    const { refused, sources } = await read({
      'a.txt': body(1),
      'b.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      'c.pdf': 'no pdf',
      'd.txt': '',
      'e.zip': zipSync({ 'f.txt': strToU8(BODY) }),
    })
    expect(sources).toHaveLength(1)
    expect(refused.map((line) => line.split(':')[0])).toEqual(['b.jpg', 'c.pdf', 'd.txt', 'e.zip'])
    expect(refused[3]).toContain('A zip inside the zip is not opened')
  })

  test('left by systems are counted, and names that lead out of the folder are refused', async () => {
    const { refused, unplaced, sources } = await read({
      '__MACOSX/._a.txt': 'x',
      '.DS_Store': 'x',
      'a.txt': body(1),
      '../../etc/b.txt': body(2),
      'C:\\c.txt': body(3),
    })
    expect(sources).toHaveLength(1)
    expect(refused).toHaveLength(2)
    expect(unplaced).toEqual([['files that systems and programs leave in folders', 2]])
  })

  test('without a date are by today or left out, as chosen', async () => {
    const { sources, questions } = await read({ 'a.txt': body(1) })
    expect(sources[0]?.issued).toBe('../2026-11-27')
    expect(questions).toMatchObject([{ id: 'undated', chosen: 'today' }])
    expect((await read({ 'a.txt': body(1) }, { mapping: { choices: { undated: 'leave-out' } } })).refused).toEqual([
      'a.txt: It has no date.',
    ])
  })

  test('whose letters can be read in two ways are asked about', async () => {
    const doubtful = Uint8Array.from([...strToU8(`Hafen in W`), 0xfc, ...strToU8(`rde\n\n${BODY}`)])
    const files = { 'a.txt': doubtful }
    const { questions, texts } = await read(files)
    const question = questions.find(({ id }) => id === 'encoding:a.txt')
    expect(question?.choices).toHaveLength(2)
    const other = await read(files, { mapping: { choices: { 'encoding:a.txt': 'other' } } })
    expect(other.texts[0]?.body).not.toBe(texts[0]?.body)
  })
})

describe('what was there before', () => {
  const known = (slug: string, changes: Partial<BundleSource> = {}): BundleSource => ({
    ...source(slug, { title: 'Harbor talks', issued: '2019-01-22', container: null, url: null }),
    rights: 'CC BY',
    textShown: true,
    ...changes,
  })

  test('the same text gives the record as it stands', async () => {
    const own = known('talks', { title: 'Another title by now' })
    const { sources, texts } = await read(
      { '2019-01-22 - Harbor talks.txt': body(1) },
      { sources: [own], texts: [{ source: 'talks', hash: hashOfText(body(1)) }] },
    )
    expect(sources).toEqual([own])
    expect(texts).toMatchObject([{ source: 'talks', body: body(1) }])
  })

  test('the same folder again gives the same records', async () => {
    const files = { '2019-01-22 Ada Marlow - Harbor talks.txt': body(1), 'b.txt': body(2) }
    const first = await read(files)
    const texts = first.texts.map((text) => ({ source: text.source, hash: hashOfText(text.body) }))
    const again = await read(files, { sources: first.sources, texts })
    expect(again.sources).toEqual(first.sources)
    expect(again.texts).toEqual(first.texts)
  })

  test('a source of the same title and date gets the text, and keeps what the text does not say', async () => {
    const own = known('talks')
    const { sources, texts, questions } = await read({ '2019-01-22 - Harbor talks.txt': body(1) }, { sources: [own] })
    expect(sources).toEqual([own])
    expect(texts[0]?.source).toBe('talks')
    expect(questions).toEqual([])
  })

  test('the same text twice in a folder comes once, and two texts of one source are asked about', async () => {
    const { sources, nothing, refused, questions } = await read({
      '2019-01-22 - Harbor talks.txt': body(1),
      'copy/2019-01-22 - Harbor talks.txt': body(1),
      'other/2019-01-22 - Harbor talks.txt': body(2),
    })
    expect(sources).toHaveLength(1)
    expect(nothing).toHaveLength(1)
    expect(refused).toHaveLength(1)
    expect(questions).toHaveLength(1)
    const choices = { [questions[0]?.id ?? '']: 'another' }
    const both = await read(
      { '2019-01-22 - Harbor talks.txt': body(1), 'other/2019-01-22 - Harbor talks.txt': body(2) },
      { mapping: { choices } },
    )
    expect(both.sources.map(({ slug }) => slug)).toEqual(['2019-harbor', '2019-harbor-talks'])
  })
})

describe('the zip', () => {
  test('has names in the encoding of another system', async () => {
    // "항구.txt" in the encoding of Korean Windows, not marked as UTF-8.
    const name = [0xc7, 0xd7, 0xb1, 0xb8, 0x20, 0xc8, 0xb8, 0xb4, 0xe3, 0x20, 0xc0, 0xcc, 0xbe, 0xdf, 0xb1, 0xe2]
    const zip = zipSync({ [`${'x'.repeat(name.length)}.txt`]: strToU8(body(1)) })
    for (let at = 0; at < zip.length; at += 1) if (name.every((_, index) => zip[at + index] === 0x78)) zip.set(name, at)
    expect((await readZip(zip)).sources[0]?.title).toBe('항구 회담 이야기')
  })

  test.each([
    ['cut short', (zip: Uint8Array) => zip.subarray(0, zip.length - 10), 'damaged or cut short'],
    ['without texts', () => zipSync({ 'a.csv': strToU8('x') }), 'There is no text in this zip'],
    [
      'of too many files',
      () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, new Uint8Array()]))),
      'more than 10,000 files',
    ],
  ])('%s is refused', async (_, damage, message) => {
    await expect(readZip(damage(zipSync({ 'a.txt': strToU8(body(1)) })))).rejects.toThrow(message)
  })

  test('of a file that lies about its size refuses that file', async () => {
    const zip = zipSync({ 'a.txt': strToU8(body(1)), 'b.txt': strToU8(body(2)) })
    const view = new DataView(zip.buffer, zip.byteOffset)
    const central = zip.findIndex((_, at) => view.getUint32(Math.min(at, zip.length - 4), true) === 0x02014b50)
    view.setUint32(central + 24, 3, true)
    const { refused, sources } = await readZip(zip)
    expect(refused).toEqual([
      'a.txt: It is damaged in the zip, or packed in a way that is not read. Make the zip again.',
    ])
    expect(sources).toHaveLength(1)
  })

  test('may be one text', async () => {
    const file = importedFile('2019-01-22 - Harbor talks.txt', body(1))
    expect(linesOf(await readLines(readTexts, file), 'text')).toHaveLength(1)
  })
})
