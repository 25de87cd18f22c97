import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind } from '@/lib/attribution/text-kind'

// Real speeches and posts lie beside the project where they are at all; here stand only offsets and hashes of passages.
type Annotated = {
  file: string
  kind: string
  author: string
  passages: { start: number; end: number; sha256: string }[]
}

const annotated: Annotated[] = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../fixtures/first-hand/real.json', import.meta.url)), 'utf8'),
)
const folder = fileURLToPath(new URL('../../../../shared/input/first-hand/', import.meta.url))
if (!existsSync(folder)) console.warn('The real speeches and posts are not here: the reader is not checked on them.')

it.skipIf(!existsSync(folder)).each(annotated)('reads $file', ({ file, kind, author, passages }) => {
  const text = readFileSync(`${folder}${file}`, 'utf8')
  expect(detectTextKind(text).kind).toBe(kind)
  const suggested = new Map(suggestQuotes(text, { author }).map((quote) => [`${quote.start}-${quote.end}`, quote]))
  const right = passages.filter(({ start, end, sha256 }) => {
    expect(hash(text.slice(start, end)), 'the text is the one that was annotated').toBe(sha256)
    const found = suggested.get(`${start}-${end}`)
    return found?.kind === 'authored' && found.speaker === author
  })
  expect(right.length / passages.length).toBeGreaterThanOrEqual(0.97)
})

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16)
}
