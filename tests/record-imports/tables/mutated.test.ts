import { expect, test } from 'vitest'
import { UnreadableFile } from '@/lib/imports/extraction'
import { readCsv, readXlsx } from '@/lib/record-imports/tables/read'
import { RECORDS } from '@/lib/records/registry'
import { randomOf } from '../../imports/generated/random'
import { damaged } from '../damaged'
import { importedFile, linesOf, readLines } from '../imported-file'
import { COASTAL_CODED, COASTAL_PANEL, STATEMENTS_OF_PARTIES } from './tables'
import { panelWorkbook, rowOf, workbookOf } from './workbooks'

/** How many damaged files in all: `npm run check:imports` makes more. */
const FILES = Number(process.env.IMPORT_MUTATIONS ?? 120)

// A file that takes forever fails by the limit that every test has.
test(
  'tables with changed bytes are read or refused in words, and no record of them breaks its schema',
  async () => {
    const text = (words: string) => new TextEncoder().encode(words)
    const unpacked = workbookOf(
      rowOf(1, ['Name', 'Ports should be reopened soon.']) + rowOf(2, ['Ada Marlow', 'Agree']),
    )
    const whole: [string, Uint8Array][] = [
      ['panel.csv', text(COASTAL_PANEL)],
      ['parties.csv', text(STATEMENTS_OF_PARTIES)],
      ['coded.csv', text(COASTAL_CODED)],
      ['panel.xlsx', await panelWorkbook()],
      ['small.xlsx', unpacked],
    ]
    const outcomes = { whole: 0, partly: 0, unreadable: 0 }
    for (let seed = 1; seed <= FILES; seed += 1) {
      const [name, bytes] = whole[seed % whole.length] ?? ['x.csv', new Uint8Array([65])]
      const random = randomOf(seed * 7919)
      const file = importedFile(name, damaged(bytes, random), 1 + random.below(9000))
      try {
        const lines = await readLines(name.endsWith('.xlsx') ? readXlsx : readCsv, file)
        for (const { type, record } of linesOf(lines, 'record')) RECORDS[type].schema.parse(record)
        outcomes[linesOf(lines, 'refused').length > 0 ? 'partly' : 'whole'] += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`File ${seed} (${name}) broke its reader: ${(error as Error).stack}`)
        outcomes.unreadable += 1
      }
    }
    for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)
