import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { UnreadableFile } from '@/lib/imports/extraction'
import { readTexts } from '@/lib/record-imports/texts/read'
import { mutated } from '../../imports/generated/mutated-bytes'
import { pageFile } from '../../imports/generated/page-files'
import { randomOf } from '../../imports/generated/random'
import { textFile } from '../../imports/generated/text-files'
import { importedFile, linesOf, readLines } from '../imported-file'

/** How many damaged zips: `npm run check:readers` makes more. */
const FILES = Number(process.env.READER_MUTATIONS ?? 60)

// A file that takes forever fails by the limit that every test has.
test(
  'zips with changed bytes are read or refused in words, and each of their files has a line',
  async () => {
    const outcomes = { whole: 0, partly: 0, unreadable: 0 }
    for (let seed = 1; seed <= FILES; seed += 1) {
      const random = randomOf(seed * 104_729)
      const made = [textFile(seed), pageFile(seed + 1), textFile(seed + 2)]
      const files = made.map(({ name, bytes }, at) => [`2019-01-0${at + 1} - ${at}${name}`, bytes] as const)
      const table = strToU8(`file,title\n${files[0]?.[0]},One\n`)
      const level = random.chance(0.5) ? 0 : 6
      const zip = zipSync(Object.fromEntries([...files, ['list.csv', table]]), { level })
      try {
        const lines = await readLines(
          readTexts,
          importedFile('texts.zip', mutated(zip, random), 1 + random.below(9000)),
        )
        const told = ['text', 'refused', 'nothing'].flatMap((kind) => linesOf(lines, kind as 'text'))
        expect(told.length).toBeGreaterThan(0)
        outcomes[linesOf(lines, 'refused').length > 0 ? 'partly' : 'whole'] += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`Zip ${seed} broke its reader: ${(error as Error).stack}`)
        outcomes.unreadable += 1
      }
    }
    expect(outcomes.partly).toBeGreaterThan(0)
    expect(outcomes.unreadable).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)
