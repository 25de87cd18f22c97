import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { openViewFile } from '@/db/commands/files/open'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { openServerEngine } from '@/db/engine/open'
import { type Library, libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { computePage } from '@/db/queries/agreement/computed-page'
import { readNetworkView } from '@/db/queries/agreement/network'
import { findAgreementPage, findNetworkPage } from '@/db/queries/agreement/page'
import { readAgreementView } from '@/db/queries/agreement/view'
import { readCoverage } from '@/db/queries/coverage/coverage'
import { findCoveragePage } from '@/db/queries/coverage/page'
import { READER } from '@/lib/viewer'
import { bundle } from '@/scripts/bundle.mjs'
import { fillWithStances } from '../fixtures/many-stances'
import { asReader } from '../support/context'
import { freshFolder } from '../support/folders'

// A large library as a server opens it. Enough for seconds of computing; `npm run bench:agreement` has the full size.
const SIZE = { actors: 240, topics: 80, share: 0.3 }
const WHOLE_WAIT = 300_000

let serving: Engine
let library: Library
beforeAll(async () => {
  await bundle(['agreement', 'writer', 'reader'])
  const file = join(freshFolder(), 'many.db')
  const engine = openEmbedded(file)
  await migrate(engine, 'db/migrations')
  await fillWithStances(libraryFor(connect(engine), READER), SIZE)
  engine.close()
  serving = openServerEngine({ kind: 'embedded', file })
  library = libraryFor(connect(serving), READER)
}, WHOLE_WAIT)
afterAll(() => serving.close())

const agreement = async (query = '') => ({
  filter: (await readAgreementView(library, new URLSearchParams(query))).filter,
  address: undefined,
})
const network = async (query = '') => ({
  filter: (await readNetworkView(library, new URLSearchParams(query))).filter,
  address: undefined,
})

/** The longest time, in milliseconds, in which this thread took no turn. */
async function heldUp(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0]
  const turn = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(turn, 2)
  await work()
  turn()
  clearInterval(timer)
  return longest
}

describe('a large library', { timeout: WHOLE_WAIT }, () => {
  test('is computed while the thread that serves goes on answering, and as in place', async () => {
    const request = await agreement()
    let computed: unknown
    const away = await heldUp(async () => {
      computed = await computePage(library, 'agreement', request, WHOLE_WAIT)
    })
    let here: unknown
    const inPlace = await heldUp(async () => {
      here = await findAgreementPage(library, request)
    })
    expect(computed).toEqual({ view: here })
    expect(away).toBeLessThan(inPlace / 4)
  })

  test('what is missing is computed there too, as in place', async () => {
    const { filter } = await readCoverage(library, new URLSearchParams('show=topics'))
    const request = { filter, address: undefined }
    let computed: unknown
    const away = await heldUp(async () => {
      computed = await computePage(library, 'coverage', request, WHOLE_WAIT)
    })
    let here: unknown
    const inPlace = await heldUp(async () => {
      here = await findCoveragePage(library, request)
    })
    expect(computed).toEqual({ view: here })
    expect(away).toBeLessThan(inPlace / 2)
  })

  test('network and files are computed there too', async () => {
    const request = await network('hand=all')
    expect(await computePage(library, 'network', request, WHOLE_WAIT)).toEqual({
      view: await findNetworkPage(library, request),
    })
    const file = { view: 'agreement', format: 'csv', query: '' }
    const { inPlace, away } = {
      away: await heldUp(async () => {
        const opened = await openViewFile(asReader(library), { request: file, publicBase: undefined })
        if (opened.kind !== 'done') throw new Error(opened.message)
        const body = opened.body as ReadableStream<Uint8Array>
        expect(body).toBeInstanceOf(ReadableStream)
        for await (const _ of body);
      }),
      inPlace: await heldUp(async () => findAgreementPage(library, await agreement())),
    }
    expect(away).toBeLessThan(inPlace / 4)
  })

  test('a page does not wait for longer than it has patience, and finds the numbers later', async () => {
    const request = await agreement('order=name')
    expect(await computePage(library, 'agreement', request, 1)).toEqual({ later: 'computing' })
    const [one, other] = await Promise.all([1, 2].map(() => computePage(library, 'agreement', request, WHOLE_WAIT)))
    expect(one).toHaveProperty('view')
    expect(other).toBe(one)
    expect(await heldUp(() => computePage(library, 'agreement', request, 1))).toBeLessThan(200)
  })

  test('so many that wait for the thread that another is asked to come back', async () => {
    const orders = ['cluster', 'name', 'shared']
    const bases = ['', '&basis=stated', '&groups=1', '&hand=all&basis=stated&groups=1']
    const requests = await Promise.all(
      orders.flatMap((order) => bases.map((more) => agreement(`order=${order}${more}&view=topics`))),
    )
    const answers = await Promise.all(requests.map((request) => computePage(library, 'agreement', request, WHOLE_WAIT)))
    expect(answers.filter((answer) => 'later' in answer && answer.later === 'busy').length).toBe(requests.length - 9)
    // Nothing is kept of a refusal.
    expect(await computePage(library, 'agreement', requests.at(-1) ?? (await agreement()), WHOLE_WAIT)).toHaveProperty(
      'view',
    )
  })
})
