import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Anchors } from '@/lib/bundle/anchors/schema'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { smallLibrary } from '../fixtures/small'
import { docxOf } from '../imports/files'
import { freshFolder } from '../support/folders'
import { freshFile, parley, SCRIPT } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PARAGRAPHS = [
  'The harbour board met on Tuesday about the tolls, which the ferries have paid since the bridge was closed.',
  'Ada Marlow, she said, not before inspections before anything else, whatever the pilots may have wished for.',
  'Tomas Reyes, she said, open it if two ports reopen before the end of the year, as the guild had long asked.',
  'Ada Marlow, she said, 아직 아니다 before she left the room, and the board went on to other business until noon.',
]
const TEXT = PARAGRAPHS.join('\n\n')

/** The small library with its words where `TEXT` has them. */
function library(): Bundle {
  const small = smallLibrary()
  for (const { segments } of small.quotations)
    for (const segment of segments) {
      segment.start = TEXT.indexOf(segment.exact)
      segment.end = segment.start + segment.exact.length
    }
  return small
}

let db: string
let anchors: string
beforeAll(async () => {
  db = freshFile()
  const bundle = freshFile('small.json')
  writeFileSync(bundle, serializeBundle(library()))
  expect((await parley(['seed', '--file', bundle], { db, program: SCRIPT })).code).toBe(0)
  anchors = freshFile('anchors.json')
  const { code, stdout, stderr } = await parley(['export', '--anchors'], { db })
  expect([code, stderr]).toEqual([0, 'Left out 1 translation: they are words of the texts too.\n'])
  writeFileSync(anchors, stdout)
})

/** Fills the anchors from a folder with these files. */
const fill = async (files: Record<string, string | Uint8Array>, args: string[] = []) => {
  const folder = join(freshFolder(), 'texts')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return parley(['fill', anchors, '--texts', folder, ...args], { db: freshFile() })
}

describe('export --anchors', () => {
  test('holds no word of a quotation', () => {
    const { format, quotations } = JSON.parse(readFileSync(anchors, 'utf8')) as Anchors
    expect([format, quotations.length]).toEqual(['parley-anchors', 3])
    for (const words of ['inspections', 'two ports', '아직', 'she said', 'not yet'])
      expect(JSON.stringify(quotations)).not.toContain(words)
  })

  test('is loaded by nothing, and says what to do', async () => {
    const { code, stderr } = await parley(['seed', '--file', anchors], { db: freshFile() })
    expect([code, stderr]).toEqual([2, expect.stringContaining('“parley fill” puts the words in')])
  })

  test('stands alone', async () => {
    for (const more of [['--texts'], ['--view', 'compare'], ['--format', 'csv']])
      expect((await parley(['export', '--anchors', ...more], { db })).code).toBe(2)
  })
})

describe('fill', () => {
  test.each([
    ['a text', 'gazette-1.txt', async () => TEXT],
    ['a page', 'gazette-1.html', async () => `<article>${PARAGRAPHS.map((one) => `<p>${one}</p>`).join('')}</article>`],
    ['a document', 'gazette-1.docx', async () => docxOf(PARAGRAPHS)],
    ['a text with Windows line ends', 'GAZETTE-1.md', async () => TEXT.replaceAll('\n', '\r\n')],
  ])('puts the words in from %s, into a bundle that loads and leaves as it is', async (_, name, content) => {
    const out = freshFile('filled.json')
    const { code, stdout, stderr } = await fill({ [name]: await content(), 'other.txt': 'Something else.' }, [
      '--out',
      out,
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/3 found in another text, 0 missing; 0 records left out\n$/)
    const filled = JSON.parse(readFileSync(out, 'utf8')) as Bundle
    expect(filled.quotations.map(({ segments }) => segments.map(({ exact }) => exact))).toEqual(
      library().quotations.map(({ segments }) => segments.map(({ exact }) => exact)),
    )
    expect(filled.quotations.map(({ checked }) => checked?.result)).toEqual(['exact', 'exact', 'exact'])
    const again = freshFile()
    expect((await parley(['seed', '--file', out], { db: again })).code).toBe(0)
    expect((await parley(['export'], { db: again })).stdout).toBe(readFileSync(out, 'utf8'))
  })

  test('finds a text under any name, where it is the very text', async () => {
    const known = JSON.parse((await fill({ 'gazette-1.txt': TEXT })).stdout) as Bundle
    const [file, own] = [freshFile('filled.json'), freshFile()]
    writeFileSync(file, serializeBundle(known))
    await parley(['seed', '--file', file], { db: own })
    writeFileSync(file, (await parley(['export', '--anchors'], { db: own })).stdout)
    const folder = freshFolder()
    writeFileSync(join(folder, 'scan 7.txt'), TEXT)
    const { code, stdout, stderr } = await parley(['fill', file, '--texts', folder], { db: own })
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^exact {4}q-1\n[\s\S]*3 exact, 0 found in another text/)])
    expect(stdout).toBe(serializeBundle(known))
  })

  test('says what it could not fill in, leaves out what rests on it, and fails', async () => {
    const { code, stdout, stderr } = await fill({
      'gazette-1.txt': TEXT.replace('two ports', 'three ports'),
      'gazette-1.pdf': 'no',
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^unread {3}gazette-1.pdf: This file is called .pdf/)
    expect(stderr).toMatch(
      /missing {2}q-2: gazette-1.txt: the text is another one, and the words of \d+–\d+, with those/,
    )
    expect(stderr).toMatch(/left out position p-2: it rests only on words that are missing/)
    expect(stderr).toMatch(/changed {2}coding gazette-1-a: it lost records, so it is complete no longer/)
    expect(stderr).toMatch(/0 exact, 2 found in another text, 1 missing; 4 records left out\n$/)
    expect((JSON.parse(stdout) as Bundle).positions.map(({ id }) => id)).toEqual(['p-1'])
  })

  test('without any text leaves a library without records, and says which text it misses', async () => {
    const { code, stdout, stderr } = await fill({ 'notes.csv': 'x' })
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('missing  q-1: no file has this text or is called as its source'),
    ])
    const { positions, claims, quotations } = JSON.parse(stdout) as Bundle
    expect([positions, claims, quotations]).toEqual([[], [], []])
  })

  test('refuses in words what it cannot read, and writes over nothing of yours', async () => {
    const told = async (args: string[]) => {
      const { code, stdout, stderr } = await parley(['fill', ...args], { db })
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    const folder = freshFolder()
    expect(await told([])).toMatch(/fill needs one FILE/)
    expect(await told([anchors])).toMatch(/--texts FOLDER/)
    expect(await told([anchors, '--texts', join(folder, 'none')])).toMatch(/Cannot read .*none/)
    expect(await told([anchors, '--texts', folder, '--out', anchors])).toMatch(/name another file/)
    const bundle = freshFile('small.json')
    writeFileSync(bundle, serializeBundle(library()))
    expect(await told([bundle, '--texts', folder])).toMatch(/is a bundle that has its words/)
  })
})
