import { mkdtemp, rm } from 'node:fs/promises'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { ENDPOINT_NAMES, type EndpointName, endpointOf } from '@/lib/api/endpoints'
import { dataPath } from '@/lib/api/find-endpoint'
import { seed } from './support/libraries'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// Addresses of data are answered before the framework: each answer is the one that the framework would give.

let folder: string
let own: Server
let framework: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-data-'))
  const database = join(folder, 'parley.db')
  seed(database)
  ;[own, framework] = await Promise.all([startServer(database), startServer(database, { PARLEY_DATA: 'framework' })])
})
test.afterAll(async () => {
  await Promise.all([own?.stop(), framework?.stop()])
  await rm(folder, { recursive: true, force: true })
})

/** A record of the bundled library for each address that names one. */
const NAMES: Partial<Record<EndpointName, string>> = {
  getPosition: 'csm-2019-klingner-sanctions-relief',
  getActor: 'bruce-klingner',
  getTopic: 'sanctions-relief',
  getClaim: 'meeting-in-february',
  getSource: 'csm-2019-second-summit',
  getSummit: 'second-summit',
}
const pathOf = (name: EndpointName): string =>
  dataPath(endpointOf(name))
    .replace('{type}/{name}', 'topic/sanctions-relief')
    .replace(/\{.*\}/, NAMES[name] ?? '')

const ADDRESSES = ENDPOINT_NAMES.flatMap((name) => {
  const query = name === 'search' ? '?q=the' : ''
  const csv = endpointOf(name).csv === undefined ? [] : [`${pathOf(name)}.csv${query}`]
  return [`${pathOf(name)}.json${query}`, ...csv]
})
const MORE = [
  '/sample/positions.json?limit=2',
  '/sample/actors.csv',
  '/positions.json?limit=all',
  '/positions.json?topic=nothing',
  '/positions.json?limit=0',
  '/compare.csv?actors=nobody',
  '/actors/nobody.json',
  '/actors.json?q=%zz&q=Ümlaut',
]

type Answer = { status: number; headers: Record<string, string>; body: string; byFramework: boolean }
/** Names by which the framework's own scripts ask; no data varies by them. */
const ROUTER = /^(rsc|next-.*)$/i
/** Headers of the transfer, not of what is transferred. */
const OF_TRANSFER = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

function answerOf(server: Server, path: string, sent: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, fail) => {
    const request = ask(server.url + path, { method, headers: sent }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const body = Buffer.concat(chunks)
      const names = String(answer.headers.vary ?? '').split(/,\s*/)
      const vary = names.filter((name) => !ROUTER.test(name)).join(', ')
      // Each server makes a sample of its own, whose tags name its file.
      const left = path.startsWith('/sample/') ? [...OF_TRANSFER, 'etag'] : OF_TRANSFER
      const headers = Object.entries({ ...answer.headers, vary }).filter(([name]) => !left.includes(name))
      resolve({
        status: answer.statusCode ?? 0,
        headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        body: (answer.headers['content-encoding'] === 'gzip' && body.length > 0 ? gunzipSync(body) : body).toString(),
        byFramework: names.some((name) => ROUTER.test(name)),
      })
    })
    request.on('error', fail)
    request.end()
  })
}

async function expectSame(path: string, sent: Record<string, string> = {}, method?: string): Promise<Answer> {
  const [here, there] = await Promise.all([own, framework].map((server) => answerOf(server, path, sent, method)))
  if (!here || !there) throw new Error('Both servers answer.')
  expect([here.byFramework, there.byFramework], `${path}: who answers`).toEqual([false, true])
  expect({ ...here, byFramework: true }, `${method ?? 'GET'} ${path}`).toEqual(there)
  return here
}

test('every address of data, and what is refused there, is answered as by the framework', async () => {
  expect(ADDRESSES.length).toBeGreaterThan(ENDPOINT_NAMES.length)
  for (const path of ADDRESSES) {
    const { status, headers } = await expectSame(path, { 'accept-encoding': 'gzip, br' })
    expect([path, status, headers['x-content-type-options'], headers['x-frame-options']]).toEqual([
      path,
      200,
      'nosniff',
      'DENY',
    ])
  }
  for (const path of MORE) await expectSame(path)
})

test('so is what is held already, what asks for headers alone, and what asks what it may send', async () => {
  for (const path of ['/positions.json', '/positions.csv', '/compare.json?topics=all']) {
    const { etag = '' } = (await expectSame(path)).headers
    expect((await expectSame(path, { 'if-none-match': etag })).status).toBe(304)
    expect((await expectSame(path, { 'accept-encoding': 'gzip' }, 'HEAD')).body).toBe('')
    expect((await expectSame(path, {}, 'OPTIONS')).status).toBe(204)
  }
  // Any site may read the sample.
  const preflight = await expectSame('/sample/actors.json', { origin: 'https://other.example' }, 'OPTIONS')
  expect(preflight.headers['access-control-allow-origin']).toBe('*')
})

test('a proxy on the way makes everybody a reader there, too', async () => {
  const { headers } = await expectSame('/actors.json', { 'x-forwarded-for': '192.0.2.1', 'x-parley-inner': 'guessed' })
  expect(headers.etag).not.toBe((await expectSame('/actors.json')).headers.etag)
})
