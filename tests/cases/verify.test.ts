import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect } from 'vitest'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { anchored } from '@/lib/workbench/spans'
import { bundleParley, freshFile, parley } from '../cli/run-parley'
import { readDataset } from '../dataset/bundle'
import { smallLibrary } from '../fixtures/small'
import { held, inputPath, row, textOf } from './case-files'

beforeAll(() => {
  if (held) bundleParley()
}, 120_000)

const article = new URL('../../../shared/input/second-summit-article.txt', import.meta.url)

/** The last line of `parley verify` for the texts, one after the other, on a library of its own. */
async function totals(library: Bundle, source: string, files: string[]): Promise<string[]> {
  const db = freshFile()
  const bundle = freshFile('library.json')
  writeFileSync(bundle, serializeBundle(library))
  expect((await parley(['seed', '--file', bundle], { db })).code).toBe(0)
  const lines: string[] = []
  for (const file of files) {
    const { stdout } = await parley(['verify', '--source', source, '--text', file], { db })
    lines.push(stdout.trimEnd().split('\n').at(-1) ?? '')
  }
  return lines
}

row('46', 'line ends and a byte order mark, on the command line', async () => {
  const text = await textOf('verify-crlf.txt')
  const library = smallLibrary()
  const quotations = ['We wait for the audit.', 'No toll before June.'].map((exact, index) => {
    const start = text.indexOf(exact)
    const [quotation] = library.quotations.slice(index)
    if (!quotation || start < 0) throw new Error(`${exact} was not found`)
    return { ...quotation, segments: [anchored({ start, end: start + exact.length }, text)] }
  })
  library.quotations = [...quotations, ...library.quotations.slice(2)]
  const [line] = await totals(library, 'gazette-1', [inputPath('verify-crlf.txt')])
  // The third is not in this text.
  expect(line).toBe('2 exact, 0 moved, 0 changed, 1 missing')
})

row('29', 'invisible marks in the text of the bundled library', async () => {
  if (!existsSync(article)) return console.warn('../shared/input is not here: its article is not verified with marks.')
  const text = readFileSync(article, 'utf8')
  const marked = [
    text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2'),
    text.replace(/(\p{L}{4})(\p{L}{2})/gu, '$1\u200b$2'),
    text.replace(/(\p{L})-(\p{L})/gu, '$1\u2011$2'),
  ]
  const files = marked.map((body, index) => {
    expect(body).not.toBe(text)
    const file = freshFile(`marked-${index}.txt`)
    writeFileSync(file, body)
    return file
  })
  const { bundle } = readDataset()
  const source = bundle.quotations[0]?.source ?? ''
  for (const line of await totals(bundle, source, files)) expect(line).toMatch(/ 0 changed, 0 missing$/)
})
