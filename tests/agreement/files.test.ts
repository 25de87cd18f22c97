import { beforeAll, expect, test } from 'vitest'
import { findNetworkView } from '@/db/queries/agreement/network'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { findCoverage, readCoverage } from '@/db/queries/coverage/coverage'
import { drawLines } from '@/lib/agreement/lines'
import { countedWords } from '@/lib/agreement/words'
import type { ExportView } from '@/lib/exports/format'
import { findFormat, serializeView } from '@/lib/exports/registry'
import { writeAgreement } from '@/lib/exports/svg/agreement'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import { parseFilter } from '@/lib/filter/parse'
import { expectGolden } from '../exports/golden'
import { textOf } from '../exports/text-of'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase, type TestDatabase } from '../support/database'

let library: TestDatabase
beforeAll(async () => {
  library = await freshDatabase(nastyLibrary())
})

const none = new URLSearchParams()
const VIEWS: Record<string, () => Promise<ExportView>> = {
  agreement: async () => {
    const { filter } = await readAgreementView(library.db, none)
    return { name: 'agreement', model: await findAgreementView(library.db, filter) }
  },
  'agreement lines': async () => {
    const { filter } = await readAgreementView(library.db, new URLSearchParams({ view: 'stances' }))
    return { name: 'agreement', model: await findAgreementView(library.db, filter) }
  },
  network: async () => {
    const { filter } = parseFilter(NETWORK_PARAMETERS, none)
    return { name: 'network', model: await findNetworkView(library.db, filter) }
  },
  coverage: async () => {
    const { filter } = await readCoverage(library.db, none)
    return { name: 'coverage', model: await findCoverage(library.db, filter) }
  },
}

test.each([
  ['agreement', 'csv'],
  ['agreement', 'json'],
  ['agreement', 'svg'],
  ['agreement lines', 'svg'],
  ['network', 'csv'],
  ['network', 'edges'],
  ['network', 'graphml'],
  ['network', 'gexf'],
  ['network', 'json'],
  ['network', 'svg'],
  ['coverage', 'csv'],
  ['coverage', 'md'],
  ['coverage', 'json'],
])('%s.%s is the golden file', async (name, extension) => {
  const view = await VIEWS[name]?.()
  const format = view && findFormat(view.name, extension)
  if (!view || !format) return expect.fail(`${name} has no form ${extension}`)
  expectGolden(`${name.replace(' ', '-')}.${extension}`, textOf(await serializeView(format, view)))
})

test('the lines have every side of the topics that they show, and say how they were made', async () => {
  const { filter } = await readAgreementView(library.db, new URLSearchParams({ view: 'stances' }))
  const view = await findAgreementView(library.db, filter)
  const { svg } = writeAgreement(view)
  const drawn = drawLines(view)
  expect(drawn?.lines.length).toBeGreaterThan(2)
  const [supporting, against] = (['for', 'against'] as const).map((side) =>
    drawn?.lines.filter((line) => line.side === side).map(({ d }) => d),
  )
  const paths = (dashed: boolean) =>
    [...svg.matchAll(/<path d="(M[^"]+C[^"]+)"([^>]*)>/g)]
      .filter(([, , rest]) => rest?.includes('stroke-dasharray') === dashed)
      .map(([, d]) => d)
  expect(paths(false)).toEqual(supporting)
  expect(paths(true)).toEqual(against)
  for (const words of ['against, dashed', 'Mixed stances are not drawn.', countedWords(view).slice(0, 20)])
    expect(svg).toContain(words)
})

test.each(['agreement', 'agreement lines', 'network'])('%s as PNG is a picture', async (name) => {
  const view = await VIEWS[name]?.()
  const format = view && findFormat(view.name, 'png')
  if (!view || !format) return expect.fail('no picture')
  const bytes = (await serializeView(format, view)) as Uint8Array
  expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG')
})
