import { expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { pageFile } from './page-files'
import { pdfDocument } from './pdf-files'
import { type KnownFile, textFile } from './text-files'
import { wordDocument } from './word-files'

/** How many files of each kind: `npm run check:readers` makes 500. */
const FILES = Number(process.env.READER_FILES ?? 25)
/** The seed of the first one. */
const FIRST = Number(process.env.READER_SEED ?? 1)
const KINDS: [kind: string, make: (seed: number) => KnownFile][] = [
  ['text', textFile],
  ['web page', pageFile],
  ['Word', wordDocument],
  ['PDF', pdfDocument],
]

test.each(KINDS)(
  '%s: the text that comes out is the one that went in, or what is missing is said',
  async (kind, make) => {
    const wrong: string[] = []
    let parted = 0
    for (let seed = FIRST; seed < FIRST + FILES; seed += 1) {
      const { name, bytes, text, says } = make(seed)
      const { text: read, notes } = await extractFile(name, bytes)
      const told = notes.join('\n')
      const missing = text.split('\n\n').filter((block) => !flat(read).includes(flat(block)))
      // Where a paragraph ends at the end of a page, nothing tells whether the next one goes on.
      if (flat(read) !== flat(text) && !missing.every((block) => told.includes(block.slice(0, 30))))
        wrong.push(`${kind} ${seed}: ${difference(flat(read), flat(text))}`)
      else if (read !== text) parted += 1
      if (says && !says.test(told)) wrong.push(`${kind} ${seed}: not said: ${says}`)
    }
    expect(wrong).toEqual([])
    expect(parted / FILES, 'files with other paragraphs').toBeLessThanOrEqual(kind === 'PDF' ? 0.08 : 0)
  },
)

const flat = (text: string) => text.replace(/\s+/g, ' ')

function difference(read: string, text: string): string {
  let index = 0
  while (read[index] === text[index] && index < read.length) index += 1
  return `“${read.slice(Math.max(0, index - 30), index + 40)}” for “${text.slice(Math.max(0, index - 30), index + 40)}”`
}
