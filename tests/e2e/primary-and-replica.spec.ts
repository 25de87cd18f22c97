import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SOURCE_FILES } from '@/lib/citations/source-files'
import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'
import { bundlePath } from '@/scripts/bundle.mjs'
import { startTestPrimary, type TestPrimary } from '@/tests/support/primary-process'
import { seed } from './support/libraries'
import { PAGES } from './support/pages'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// The bundled library read from a replica file, and from the primary itself, beside the same library in its own file.

const VIEWS: Record<ViewName, string> = {
  comparison: '/compare',
  positions: '/positions',
  claims: '/claims',
  topic: '/topics/sanctions-relief',
  change: '/change',
  agreement: '/agreement',
  network: '/agreement/network',
  coverage: '/coverage',
}
const FILES = [
  ...(Object.keys(VIEWS) as ViewName[]).flatMap((view) =>
    formatsFor(view).map(({ extension }) => `${VIEWS[view]}.${extension}`),
  ),
  ...SOURCE_FILES.map(({ extension }) => `/sources/csm-2019-second-summit.${extension}`),
  ...['/positions.json', '/actors.json', '/search.json?q=sanction', '/index.json', '/openapi.json', '/sitemap.xml'],
  ...['/positions.atom', '/history.atom', '/embed/compare', '/library.zip'],
]

test.describe.configure({ mode: 'serial' })

let folder: string
let primary: TestPrimary
let replica: Server
let onPrimary: Server
let embedded: Server
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-replica-'))
  primary = await startTestPrimary({ folder: join(folder, 'primary') })
  // The same rows in both, the instants of their revisions too: the server begins with the file of the other.
  const file = join(folder, 'embedded.db')
  seed(file)
  await primary.stop()
  const run = spawnSync(process.execPath, [bundlePath('parley'), 'backup', join(folder, 'backup.db')], {
    env: { ...process.env, PARLEY_DB: file },
    encoding: 'utf8',
  })
  expect(run.stderr).toContain('Copied')
  await rm(join(folder, 'primary'), { recursive: true })
  const { beginWith } = await import('@/db/primary/begin-with')
  await beginWith(join(folder, 'primary'), join(folder, 'backup.db'))
  await primary.restart()
  replica = await startServer(join(folder, 'replica.db'), { PARLEY_REPLICA_OF: primary.address.url })
  onPrimary = await startServer(primary.address.url, { PARLEY_BOUND: '0.0.0.0' }, { complaints: 'ignore' })
  embedded = await startServer(file, { PARLEY_BOUND: '0.0.0.0' })
})
test.afterAll(async () => {
  for (const server of [replica, onPrimary, embedded]) await server?.stop()
  await primary?.stop()
  await rm(folder, { recursive: true, force: true })
})

/**
 * What an answer says without what differs by process: its port, the page's nonce, ids of cached markup, why nothing is
 * edited here, and the framework's own data, which come in the order in which parts are ready.
 */
function plain(body: string): string {
  const [, nonce] = /nonce="([\w-]+)"/.exec(body) ?? []
  const markup = [...body.matchAll(/id="markup-([\w-]+)"/g)].map(([, id]) => id)
  const page = [nonce, ...markup]
    .filter((id) => id !== undefined)
    .reduce((text, id) => text.replaceAll(id, 'id'), body)
    .replace(/<script nonce="id">self\.__next_f\.push[\s\S]*?<\/script>/g, '')
    .replace(/127\.0\.0\.1:\d+/g, 'here')
    .replace(/This (library is served to others|is a copy of a library)[^<"]*/g, 'read only')
  return ordered(page)
}

/**
 * A page with the tags of its head sorted: what the framework knows first comes first, and a server further away knows
 * some of it later. What is read, the main part, keeps its order.
 */
function ordered(body: string): string {
  const [main] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  if (main === undefined) return body
  return `${main}\n${body.replace(main, '').split(/(?=<)/).toSorted().join('\n')}`
}

/** Where two texts begin to differ, with a little of both; undefined where they are the same. */
function difference(one: string, other: string): string[] | undefined {
  if (one === other) return undefined
  let at = 0
  while (one[at] === other[at]) at += 1
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60))
}

test('every page and file is that of the same library in a file of its own', async ({ request }) => {
  test.setTimeout(300_000)
  for (const path of [...PAGES.bundled, ...FILES]) {
    const [there, ...others] = await Promise.all(
      [embedded, replica, onPrimary].map(({ url }) => request.get(url + path)),
    )
    for (const [at, here] of others.entries()) {
      const what = `${path} from ${at === 0 ? 'the replica' : 'the primary'}`
      expect(here.status(), what).toBe(there?.status())
      for (const name of ['content-type', 'content-disposition', 'cache-control'])
        expect(here.headers()[name], `${what}: ${name}`).toBe(there?.headers()[name])
      if (/\.(zip|xlsx|docx|png|db|sqlite)$/.test(path)) expect((await here.body()).length, what).toBeGreaterThan(100)
      else expect(difference(plain(await here.text()), plain((await there?.text()) ?? '')), what).toBeUndefined()
    }
  }
})

test('processes and machines give one state one tag', async ({ request }) => {
  const second = await startServer(join(folder, 'other.db'), {
    PARLEY_REPLICA_OF: primary.address.url,
    PARLEY_BOUND: '0.0.0.0',
  })
  try {
    for (const path of ['/', '/compare', '/compare.csv', '/positions.json', '/topics/sanctions-relief']) {
      const [one, other] = await Promise.all([request.get(replica.url + path), request.get(second.url + path)])
      expect(one.headers().etag, path).toMatch(/^W\/"\d+-/)
      expect(one.headers().etag, path).toBe(other.headers().etag)
    }
  } finally {
    await second.stop()
  }
})

test('every way to write is refused, and words say where to write', async ({ request, page }) => {
  for (const path of [
    '/edit/topic/New',
    '/edit/position/csm-2019-klingner-sanctions-relief',
    '/sources/new',
    '/import',
  ]) {
    const answer = await request.get(replica.url + path)
    expect(answer.status(), path).toBe(403)
    expect(await answer.text(), path).toContain('This is a copy of a library')
  }
  const own = { origin: replica.url, 'sec-fetch-site': 'same-origin' }
  for (const path of [
    '/write/records',
    '/write/sources',
    '/write/library',
    '/write/imports',
    '/write/claims',
    '/write/trial',
  ])
    expect(
      (await request.post(replica.url + path, { headers: own, form: { a: 'b' } })).status(),
      path,
    ).toBeGreaterThanOrEqual(400)
  for (const path of ['/', '/topics/sanctions-relief', '/positions/csm-2019-klingner-sanctions-relief', '/history']) {
    await page.goto(replica.url + path)
    const ways = page.locator('a[href^="/edit/"]:visible, a[href="/sources/new"]:visible, form[method="post"]:visible')
    expect(await ways.count(), path).toBe(0)
  }
})

test('while the primary is gone readers of copies are answered, and editors are told', async ({ request }) => {
  const editors = await startServer(primary.address.url, {}, { complaints: 'ignore' })
  await primary.kill()
  try {
    for (const path of ['/', '/compare', '/positions.csv', '/search?q=sanction'])
      expect((await request.get(replica.url + path)).status(), path).toBe(200)
    expect(existsSync(join(folder, 'replica.db'))).toBe(true)

    const page = await request.get(`${editors.url}/compare`)
    expect(page.status()).toBe(503)
    expect(page.headers()['retry-after']).toMatch(/^\d+$/)
    expect(page.headers()['cache-control']).toBe('private, no-store')
    expect(await page.text()).toContain('its server does not answer')
    const data = await request.get(`${editors.url}/positions.json`)
    expect(data.status()).toBe(503)
    expect(await data.json()).toMatchObject({ detail: expect.stringContaining('its server does not answer') })
    const sent = await request.post(`${editors.url}/write/records/summit/second-summit/save`, {
      form: { by: 'Ada Coder', place: 'Words that I typed', version: '1' },
      headers: { origin: editors.url, referer: `${editors.url}/edit/summit/second-summit` },
      maxRedirects: 0,
    })
    expect(sent.status()).toBe(503)
    expect(await sent.text()).toContain('its server does not answer')
    expect(await sent.text()).toContain('Words that I typed')
    // An invented library in a file of its own.
    expect((await request.get(`${editors.url}/sample`)).status()).toBe(200)
  } finally {
    await primary.restart()
  }
  expect((await request.get(`${editors.url}/compare`)).status()).toBe(200)
  await editors.stop()
})
