import { expect, test } from 'vitest'
import type { Cell, Comparison } from '@/lib/comparison/model'
import { json } from '@/lib/exports/formats/json'
import { serializeView } from '@/lib/exports/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { asModelled } from './as-modelled'
import { askView } from './ask-view'
import { nastyComparison } from './fixture'
import { expectGolden } from './golden'
import { textOf } from './text-of'

const file = async () => (await serializeView(json, { name: 'comparison', model: nastyComparison() })) as string

test('JSON is the golden file', async () => expectGolden('comparison.json', await file()))

test('JSON is the comparison word for word, with null for what is not given', async () => {
  const { format, version, key, movement, ...written } = JSON.parse(await file())
  const comparison = asModelled(written)
  expect([format, version, key.length]).toEqual(['parley-comparison', 2, 11])
  expect(movement).toMatch(/^Marlow moved on 1 of 4 rows: across sides on “Harbour toll”\./)
  // Movement is a shape of its own, the days on record are the page's menu, no topic compared is unworded, and former
  // wordings are in the data of the topic's own page.
  const { days, ...model } = nastyComparison()
  const inFile = (name: string, value: unknown) =>
    ['unworded', 'earlier'].includes(name) ? undefined : value === undefined ? null : value
  const expected = JSON.parse(JSON.stringify(model, inFile))
  expect({ ...comparison, rows: still(comparison).map(({ moves, ...row }: Row) => row) }).toEqual({
    ...expected,
    rows: still(expected),
  })
  expect(comparison.rows[0].moves).toEqual(['Marlow crossed sides'])
  expect(comparison.rows[0].cells[0].positions[0].summary).toMatch(/^=HYPERLINK/)
  expect(comparison.summit).toBeNull()
})

type Row = ReturnType<typeof still>[number] & { moves?: string[] }
const still = (one: Comparison) => one.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(withoutMovement) }))
const withoutMovement = ({ movement, ...cell }: Cell & { movement?: unknown }) => cell

// Short lists whose records have about every field that a record can have.
const LISTS = {
  positions: 'topic=reopening-two-ports,seasonal-easing',
  change: 'fate=not_heard&topics=reopening-two-ports,seasonal-easing',
  claims: 'claimant=leena-sorvali,several-inspectors,council-of-the-south-shore',
}

test.each(Object.entries(LISTS))('a list of %s as JSON is the golden file', async (name, query) => {
  const { db } = await freshDatabase(nastyLibrary())
  const answer = await askView(db, name, query, (path) => `https://parley.example${path}`)
  if (!('view' in answer)) throw new Error(JSON.stringify(answer))
  expectGolden(`${name}.json`, textOf(await serializeView(json, answer.view)))
})
