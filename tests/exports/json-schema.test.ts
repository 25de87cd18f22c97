import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFileView } from '@/db/files/file-views'
import type { Library } from '@/db/library'
import { suggestQuotes } from '@/lib/attribution/suggest'
import { detectTextKind } from '@/lib/attribution/text-kind'
import type { Bundle } from '@/lib/bundle/schema'
import { gather } from '@/lib/exports/encode'
import type { ExportView } from '@/lib/exports/format'
import { json } from '@/lib/exports/formats/json'
import { PUBLIC_SCHEMAS, publicJsonSchema, VIEW_SCHEMAS } from '@/lib/exports/json/json-schemas'
import { publicQuotes } from '@/lib/exports/json/quotes'
import { quotesFileSchema } from '@/lib/exports/json/quotes-schema'
import { publicSourceText } from '@/lib/exports/json/source-text'
import { sourceTextSchema } from '@/lib/exports/json/source-text-schema'
import { DEFAULT_OPTIONS } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { nastyComparison } from './fixture'
import { renamedInside } from './renamed-inside'
import { textOf } from './text-of'

type ViewOfFile = keyof typeof VIEW_SCHEMAS
const VIEWS = Object.keys(VIEW_SCHEMAS) as ViewOfFile[]

/** By the view's name in an address. Between them they show every kind of cell, verdict and record that there is. */
const QUERIES: Record<string, string[]> = {
  compare: ['', 'topics=all', 'topics=all&cells=stance&transpose=1&firsthand=1', 'topics=all&asOf=2018-10-15&stated=1'],
  positions: ['', 'sort=actor', 'sort=newest&stance=mixed&from=2018-01-01', 'q=no-such-words-at-all'],
  claims: ['', 'sort=newest', 'standing=contested'],
  change: ['', 'around=2019-01-22', 'fate=not_heard'],
}
const ASKED = Object.entries(QUERIES).flatMap(([view, queries]) => queries.map((query) => ({ view, query })))

const LIBRARIES: [string, () => Bundle][] = [
  ['the bundled library', () => readDataset().bundle],
  ['the nasty library', nastyLibrary],
]
describe.each(LIBRARIES)('of %s', (_, bundle) => {
  let db: Library
  beforeAll(async () => {
    ;({ db } = await freshDatabase(bundle()))
  })

  test.each(ASKED)('/$view.json?$query has the public shape and nothing else', async ({ view, query }) => {
    const asked = await ask(db, view, query)
    expectPublic(asked.name, textOf(await serializeView(json, asked)))
  })

  test('a list that is read while it is written has the same shape', async () => {
    const asked = await findFileView('positions')?.read(db, new URLSearchParams(), () => undefined)
    if (!asked || !('model' in asked) || !asked.stream) throw new Error('Positions cannot be read as a stream.')
    const pieces = json.streamPositions?.(await asked.stream(), DEFAULT_OPTIONS)
    if (!pieces) throw new Error('JSON cannot be written as a stream.')
    expectPublic('positions', textOf(await gather(pieces)))
  })

  test.each(ASKED)('/$view.json?$query is written field by field', async ({ view, query }) => {
    const asked = await ask(db, view, query)
    const changed = { ...asked, model: renamedInside(asked.model) } as ExportView
    expect(textOf(await serializeView(json, changed))).toBe(textOf(await serializeView(json, asked)))
  })
})

describe('every view that can be had as JSON', () => {
  test('has a schema', () => {
    expect(Object.keys(json.serialize).toSorted()).toEqual(VIEWS.toSorted())
  })

  test.each(VIEWS)('%s: the golden file has the public shape', (view) => {
    expectPublic(view, readFileSync(`tests/golden/${view}.json`, 'utf8'))
  })
})

test.each(Object.keys(PUBLIC_SCHEMAS) as (keyof typeof PUBLIC_SCHEMAS)[])(
  '%s: the published JSON Schema is the one that the code is held to',
  (name) => {
    const file = `docs/${name}.schema.json`
    if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(file, publicJsonSchema(name))
    expect(readFileSync(file, 'utf8'), 'run UPDATE_GOLDEN=1 npx vitest run tests/exports/json-schema.test.ts').toBe(
      publicJsonSchema(name),
    )
  },
)

test('suggested quotations have the public shape, written field by field', () => {
  const text = '“We will not sign before the spring,” said Ada Marlow. The “easing” was slow. “No,” she said.\n'
  const quotes = suggestQuotes(text)
  const textKind = detectTextKind(text)
  const written = JSON.parse(JSON.stringify(publicQuotes(quotes, textKind)))
  expect(quotesFileSchema.parse(written)).toEqual(written)
  expect(written).toEqual({ ...textKind, quotes: JSON.parse(JSON.stringify(quotes)) })
  expect(JSON.stringify(publicQuotes(renamedInside(quotes), textKind))).toBe(
    JSON.stringify(publicQuotes(quotes, textKind)),
  )
  expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(new Set(['Ada Marlow', undefined]))
})

test('a text of a source has the public shape, written field by field', () => {
  const text = {
    source: 'the-buoy',
    version: 2,
    hash: 'ab'.repeat(32),
    addedOn: '2019-01-22',
    body: '“No,” she said.\n',
  }
  expect(sourceTextSchema.parse(publicSourceText(text))).toEqual(text)
  expect(publicSourceText(renamedInside(text))).toEqual(text)
})

test('an invented comparison with everything in it has the public shape', async () => {
  expectPublic('comparison', textOf(await serializeView(json, { name: 'comparison', model: nastyComparison() })))
})

test('a schema refuses a field that it does not name, at any depth', async () => {
  const file = JSON.parse(readFileSync('tests/golden/comparison.json', 'utf8'))
  file.rows[0].cells[0].positions[0].evidence[0].internal = 1
  expect(VIEW_SCHEMAS.comparison.safeParse(file).error?.issues).toMatchObject([
    { code: 'unrecognized_keys', path: ['rows', 0, 'cells', 0, 'positions', 0, 'evidence', 0] },
  ])
})

function expectPublic(name: ViewOfFile, text: string) {
  const file = JSON.parse(text)
  expect(VIEW_SCHEMAS[name].parse(file)).toEqual(file)
}

async function ask(db: Library, view: string, query: string): Promise<ExportView & { name: ViewOfFile }> {
  const answer = await askView(db, view, query, (path) => `https://parley.example${path}`)
  if (!('view' in answer)) throw new Error(`${view}?${query}: ${JSON.stringify(answer)}`)
  return answer.view as ExportView & { name: ViewOfFile }
}
