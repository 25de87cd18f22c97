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

const positionsOf = (bundle: Bundle, raw: boolean) => tableOf(bundle, 'positions', raw)
const claimsOf = (bundle: Bundle, raw: boolean) => tableOf(bundle, 'claims', raw)

async function tableOf(bundle: Bundle, view: 'positions' | 'claims', raw: boolean): Promise<string> {
  const { db } = await freshDatabase(bundle)
  const answered = await askView(db, view, '')
  if (!('view' in answered)) throw new Error(`there are ${view}`)
  return textOf(await serializeView(csv, answered.view, { ...DEFAULT_OPTIONS, layout: 'long', raw }))
}

/** Rows by id: their order is the view's, and follows names under which people are filed. */
const rowsOf = (text: string) => sorted(parse(text, { columns: true }) as Record<string, string>[])
const sorted = (rows: Record<string, string>[]) =>
  rows.sort((a, b) => `${a.id} ${a.record} ${a.cited_source}`.localeCompare(`${b.id} ${b.record} ${b.cited_source}`))

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

describe.each(LIBRARIES)('a CSV of the claims of %s', (_, bundle) => {
  /** What the library has apart from its claims, which a table of claims rests on. */
  const known = (whole: Bundle) => ({
    actors: whole.actors.map((record) => ({ ...record, record })),
    topics: whole.topics,
    themes: whole.themes,
    summits: whole.summits,
    sources: whole.sources,
  })

  test.each([true, false])('comes back as it left, into a library with its positions (raw: %j)', async (raw) => {
    const whole = bundle()
    const left = await claimsOf(whole, raw)
    const without = { ...whole, claims: [] }
    const read = await readTable(left, { name: 'claims.csv', known: known(without) })
    expect(read.facts.Table).toBe('claims, as it leaves here')
    expect(read.refused).toEqual([])
    const again = await claimsOf({ ...without, claims: read.of('claim') as Bundle['claims'] }, raw)
    expect(rowsOf(again)).toEqual(rowsOf(left))
    expect(rowsOf(left).filter(({ record }) => record === 'claim').length).toBeGreaterThan(0)
    // What the claims rest on is the same as on record.
    const there = new Map(whole.quotations.map((quotation) => [quotation.id, quotation]))
    for (const made of read.of('quotation') as Bundle['quotations'])
      expect({ ...made, segments: made.segments.map(({ exact }) => exact) }).toEqual({
        ...there.get(made.id),
        segments: there.get(made.id)?.segments.map(({ exact }) => exact),
      })
  })

  test('brings the people, sources, quotations and codings that its claims rest on', async () => {
    const whole = bundle()
    const { topics, themes, summits } = known(whole)
    const read = await readTable(await claimsOf(whole, false), {
      name: 'claims.csv',
      known: { actors: [], sources: [], topics, themes, summits },
    })
    expect(read.refused).toEqual([])
    const names = (list: object[], key: 'slug' | 'id') => new Set(list.map((one) => (one as never)[key] as string))
    const actors = names(read.of('actor'), 'slug')
    const codings = names(read.of('coding'), 'id')
    const quotations = names(read.of('quotation'), 'id')
    for (const claim of read.of('claim') as Bundle['claims']) {
      expect(actors).toContain(claim.claimant)
      for (const { coding, quotations: words } of [claim, ...claim.responses]) {
        expect(codings).toContain(coding)
        for (const id of words) expect(quotations).toContain(id)
      }
    }
  })
})

test('rows without the claim that they belong to are refused, and answers that are positions are named', async () => {
  const { bundle } = readDataset()
  const [head = '', ...rows] = (await claimsOf(bundle, true)).split('\r\n')
  const answer = rows.find((row) => row.startsWith('response,')) ?? ''
  const read = await readTable([head, answer, ''].join('\r\n'), { name: 'claims.csv' })
  expect(read.of('claim')).toEqual([])
  expect(read.refused.join()).toContain('the row of its claim is not above it')
})
