import { expect, test } from 'vitest'
import { toBibtex } from '@/lib/citations/bibtex'
import { toCsl } from '@/lib/citations/csl'
import { toRis } from '@/lib/citations/ris'
import { UnreadableFile } from '@/lib/imports/extraction'
import { referenceReader } from '@/lib/record-imports/references/read'
import { CITED } from '../../citations/sources'
import { nastyLibrary } from '../../fixtures/nasty/library'
import { mutated } from '../../imports/generated/mutated-bytes'
import { randomOf } from '../../imports/generated/random'
import { importedFile, linesOf, readLines } from '../imported-file'

/** How many damaged files in all: `npm run check:readers` makes more. */
const FILES = Number(process.env.READER_MUTATIONS ?? 90)
const SOURCES = [...CITED, ...nastyLibrary().sources]
const WHOLE = (
  [
    ['bibtex', toBibtex(SOURCES)],
    ['ris', toRis(SOURCES)],
    ['csl', JSON.stringify(toCsl(SOURCES))],
  ] as const
).map(([format, text]) => ({ format, bytes: new TextEncoder().encode(text) }))

// A file that takes forever fails by the limit that every test has.
test(
  'lists with changed bytes are read or refused in words, and nothing of them is lost without a word',
  async () => {
    const outcomes = { whole: 0, partly: 0, unreadable: 0 }
    for (let seed = 1; seed <= FILES; seed += 1) {
      const { format, bytes } = WHOLE[seed % WHOLE.length] ?? { format: 'ris' as const, bytes: new Uint8Array() }
      const random = randomOf(seed * 7919)
      const file = importedFile(`x.${format}`, mutated(bytes, random), 1 + random.below(9000))
      try {
        const lines = await readLines(referenceReader(format), file)
        outcomes[linesOf(lines, 'refused').length > 0 ? 'partly' : 'whole'] += 1
        expect(lines.length).toBeGreaterThan(1)
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`File ${seed} (${format}) broke its reader: ${(error as Error).stack}`)
        outcomes.unreadable += 1
      }
    }
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)

const DEEP = 100_000
test.each([
  ['bibtex', 'opening braces', `@misc{a, title={${'{'.repeat(DEEP)}`],
  ['bibtex', 'nested braces', `@misc{a, title={${'{'.repeat(DEEP)}x${'}'.repeat(DEEP)}}, year=2019}`],
  ['bibtex', 'macros that name themselves', `@string{a = a # a}\n@misc{b, title = a # a, year = 2019}`],
  [
    'bibtex',
    'an entry that inherits from itself',
    `@misc{a, crossref={b}}\n@misc{b, crossref={a}, title={B}, year=2019}`,
  ],
  ['bibtex', 'many authors', `@misc{a, title={A}, year=2019, author={${'Roe, J. and '.repeat(2000)}}}`],
  ['bibtex', 'many at signs', '@'.repeat(DEEP)],
  ['bibtex', 'commands', `@misc{a, title={${'\\textbf{'.repeat(3000)}}, year=2019}`],
  ['ris', 'lines that go on', `TY  - NEWS\nTI  - a\n${'x\n'.repeat(DEEP)}ER  - \n`],
  ['ris', 'spaces', `TY  - NEWS\nTI  - a${' '.repeat(DEEP)}b\nPY  - 2019\nER  - \n`],
  ['csl', 'open marks', JSON.stringify([{ type: 'webpage', title: '<i>'.repeat(DEEP), issued: '2019' }])],
  [
    'csl',
    'a date of many words',
    JSON.stringify([{ type: 'webpage', title: 'a', issued: { raw: 'spring '.repeat(DEEP) } }]),
  ],
  [
    'csl',
    'a note of many braces',
    JSON.stringify([{ type: 'webpage', title: 'a', issued: '2019', note: '{:'.repeat(DEEP) }]),
  ],
] as const)('%s of %s neither stalls nor breaks its reader', async (format, _, text) => {
  const started = process.cpuUsage()
  await readLines(referenceReader(format), importedFile('x', text)).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile)) throw error
  })
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5)
})
