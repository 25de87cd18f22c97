import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkQuotation } from '@/lib/evidence/check'
import { readQdpx } from '@/lib/record-imports/qdpx/read'
import type { Line } from '@/lib/record-imports/reading'
import { recordsIn } from '../dna/lines'
import { importedFile, linesOf, readLines } from '../imported-file'
import { ESSAY, packageOf, projectXml } from './package'

const read = (bytes: Uint8Array | string, mapping?: unknown) =>
  readLines(readQdpx, importedFile('strait.qdpx', bytes), { mapping })
let lines: Line[]
beforeAll(async () => {
  lines = await read(packageOf())
})

test('words coded with a topic and a stance are positions of whoever speaks there', () => {
  const rows = recordsIn(lines, 'position').map(({ actor, topic, stance, coding }) => {
    const coder = recordsIn(lines, 'coding').find(({ id }) => id === coding)?.coder
    return `${actor} ${stance} ${topic} (${coder})`
  })
  expect(rows.sort()).toEqual([
    'ada-marlow opposes concept-fishing-ban (R. Kessler)',
    'tomas-reyes opposes concept-fishing-ban (M. Lindqvist)',
    'tomas-reyes opposes concept-fishing-ban (R. Kessler)',
    'tomas-reyes supports concept-trackers (R. Kessler)',
  ])
})

test('quotations stand word for word in the stored texts, past emoji and line breaks of Windows', () => {
  const texts = new Map(linesOf(lines, 'text').map(({ source, body }) => [source, body]))
  const quotations = recordsIn(lines, 'quotation')
  for (const { segments, source } of quotations)
    expect(checkQuotation(segments, texts.get(source) ?? '').result).toBe('exact')
  expect(quotations.map(({ mode, segments }) => `${mode}: ${segments.map(({ exact }) => exact).join(' … ')}`)).toEqual([
    'authored: Trackers keep honest boats honest 🐟. I am for them.',
    'authored: The ban is folly 🐟🐟, said Tomas Reyes.',
    'authored: “Never,” he said, “will it work.”',
    'paraphrase: spoke against the ban',
  ])
})

test('sources have the day and author of their variables, else a day that is only bounded', () => {
  expect(recordsIn(lines, 'source').map(({ title, issued, authors }) => [title, issued, authors[0]?.actor])).toEqual([
    ['Essay', '2018-10-12', 'tomas-reyes'],
    ['Minutes', '../2018-11-02', undefined],
  ])
})

test('topics have the description of their code as rule, cases theirs', () => {
  expect(recordsIn(lines, 'topic').map(({ label, rule }) => [label, rule.counts])).toContainEqual([
    'Trackers',
    'Satellite trackers.',
  ])
  expect(recordsIn(lines, 'actor').find(({ slug }) => slug === 'ada-marlow')?.description).toBe('Senator.')
})

test('what is not read is listed, and what has no stance is nothing to record', () => {
  expect(Object.fromEntries(linesOf(lines, 'unplaced').map(({ what, count }) => [what, count]))).toEqual({
    'Code Nice phrase': 1,
    'Values of variables of sources, apart from their day, author and outlet': 2,
    'Notes and memos': 1,
    Pictures: 1,
    'Files in the package that are not plain text': 1,
  })
  expect(linesOf(lines, 'nothing').map(({ reason }) => reason)).toEqual(['is coded with no stance'])
})

test('a mapping says what codes and cases are', async () => {
  const mapped = await read(packageOf(), {
    codes: { 'Topics / Trackers': 'none', 'Nice phrase': 'topic', 'Stances / Opposes': 'supports' },
    cases: { 'Ada Marlow': 'organization' },
    ownText: 'none',
  })
  const rows = recordsIn(mapped, 'position').map(({ actor, topic, stance }) => `${actor} ${stance} ${topic}`)
  expect(rows).toContain('tomas-reyes supports concept-nice-phrase')
  expect(recordsIn(mapped, 'actor').find(({ slug }) => slug === 'ada-marlow')?.kind).toBe('organization')
  expect(recordsIn(mapped, 'topic').map(({ label }) => label)).not.toContain('Trackers')
})

test('without a group of topics, what is coded together with a stance is one', async () => {
  const flat = await read(packageOf(projectXml().replace('name="Topics"', 'name="Codes of mine"')))
  expect(recordsIn(flat, 'topic').map(({ label }) => label)).toEqual(['Trackers', 'Fishing ban', 'Nice phrase'])
})

describe('positions in other countings are told by the names of selections', () => {
  test.each([
    ['UTF-16 units', (_: string, at: number) => at, ESSAY],
    [
      'UTF-16 units, line breaks as one',
      (text: string, at: number) => text.slice(0, at).replaceAll('\r\n', '\n').length,
      ESSAY,
    ],
    [
      'code points, line breaks as one',
      (text: string, at: number) => [...text.slice(0, at).replaceAll('\r\n', '\n')].length,
      ESSAY,
    ],
  ])('%s', async (counting, count, text) => {
    const points = [...text]
    const recounted = projectXml().replace(/(internal:\/\/essay\.txt[\s\S]*?<\/TextSource>)/, (source) =>
      source.replace(/(startPosition|endPosition)="(\d+)"/g, (_, name, position) => {
        const at = points.slice(0, Number(position)).join('').length
        return `${name}="${count(text, at)}"`
      }),
    )
    const again = await read(packageOf(recounted))
    expect(linesOf(again, 'layout')[0]?.facts).toContainEqual({ label: 'Positions count', value: counting })
    expect(recordsIn(again, 'quotation').slice(0, 3)).toEqual(recordsIn(lines, 'quotation').slice(0, 3))
  })
})

describe('refused in words', () => {
  test.each([
    ['a text', 'Dear all,', 'its first bytes are not those of one'],
    ['a zip without a project', zipSync({ 'a.txt': new Uint8Array([65]) }), 'it has no project.qde'],
    ['other XML', packageOf('<html/>'), 'its XML begins with <html>'],
    ['XML that breaks off', packageOf(projectXml().slice(0, 900)), 'project.qde of this package cannot be read'],
    [
      'entities of its own',
      packageOf('<!DOCTYPE x [<!ENTITY a "aaaa">]><Project>&a;</Project>'),
      'declares entities of its own',
    ],
    ['a package cut short', packageOf().subarray(0, 700), 'damaged or cut short'],
  ])('%s', async (_, bytes, words) => {
    await expect(read(bytes)).rejects.toThrow(words)
  })

  test('a package that unpacks to more than a project holds', async () => {
    const bomb = zipSync({ 'project.qde': new Uint8Array(100 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(read(bomb)).rejects.toThrow('unpacks to more than a project can hold')
  })

  test('a text that is not in the package refuses its source', async () => {
    const elsewhere = packageOf(projectXml().replace('internal://essay.txt', 'absolute:///etc/passwd'))
    expect(linesOf(await read(elsewhere), 'refused')).toContainEqual({
      kind: 'refused',
      what: 'Document',
      place: { words: 'document 1, Essay', row: 1 },
      reason: 'its text is not in the package',
    })
  })
})
