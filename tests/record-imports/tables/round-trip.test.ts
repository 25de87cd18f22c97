import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { findDanglingReferences } from '@/lib/bundle/references'
import type { Bundle } from '@/lib/bundle/schema'
import { csv } from '@/lib/exports/formats/csv'
import { DEFAULT_OPTIONS } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { readDataset } from '../../dataset/bundle'
import { askView } from '../../exports/ask-view'
import { textOf } from '../../exports/text-of'
import { nastyLibrary } from '../../fixtures/nasty/library'
import { freshDatabase } from '../../support/database'
import { libraryOf } from './library-of'
import { readTable } from './table-file'

const LIBRARIES: [string, () => Bundle][] = [
  ['the bundled library', () => readDataset().bundle],
  ['the nasty library', nastyLibrary],
]

async function positionsOf(bundle: Bundle, raw: boolean): Promise<string> {
  const { db } = await freshDatabase(bundle)
  const answered = await askView(db, 'positions', '')
  if (!('view' in answered)) throw new Error('there are positions')
  return textOf(await serializeView(csv, answered.view, { ...DEFAULT_OPTIONS, layout: 'long', raw }))
}

/** Rows by id: their order is the view's, and follows names under which people are filed. */
const rowsOf = (text: string) =>
  (parse(text, { columns: true }) as Record<string, string>[]).sort((a, b) => (a.id ?? '').localeCompare(b.id ?? ''))

describe.each(LIBRARIES)('a long CSV of %s', (name, bundle) => {
  test.each([true, false])('comes back as it left (raw: %j)', async (raw) => {
    const left = await positionsOf(bundle(), raw)
    const read = await readTable(left, { name: 'positions.csv' })
    const library = libraryOf(read.lines)
    expect(findDanglingReferences(library)).toEqual([])
    expect(read.facts.Table).toBe('long, as it leaves here')
    expect(rowsOf(await positionsOf(library, raw))).toEqual(rowsOf(left))
    expect(read.refused).toEqual([])
    const earlier = rowsOf(left).filter((row) => row.wording !== row.wording_in_force)
    if (name === 'the nasty library') expect(earlier.length).toBeGreaterThan(0)
    for (const { coded_proposition, proposition } of earlier) expect(coded_proposition).not.toBe(proposition)
  })

  test('is on record already in the library that it is of', async () => {
    const whole = bundle()
    const known = {
      actors: whole.actors,
      topics: whole.topics,
      themes: whole.themes,
      summits: whole.summits,
      sources: whole.sources,
    }
    const read = await readTable(await positionsOf(whole, false), { name: 'positions.csv', known })
    for (const type of ['actor', 'topic', 'theme', 'summit', 'source'] as const) expect(read.of(type)).toEqual([])
    const there = new Map(whole.positions.map((position) => [position.id, position]))
    for (const position of read.of('position')) expect(position).toEqual(there.get(position.id))
  })
})
