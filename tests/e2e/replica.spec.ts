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

// The bundled library read from a replica file, beside the same library in a file of its own.

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
  embedded = await startServer(file, { PARLEY_BOUND: '0.0.0.0' })
})
test.afterAll(async () => {
  for (const server of [replica, embedded]) await server?.stop()
  await primary?.stop()
  await rm(folder, { recursive: true, force: true })
})

/**
 * What an answer says without what differs by process: its port, the page's nonce, ids of cached markup, and why nothing
 * is edited here.
 */
function plain(body: string): string {
  const [, nonce] = /nonce="([\w-]+)"/.exec(body) ?? []
  const markup = [...body.matchAll(/id="markup-([\w-]+)"/g)].map(([, id]) => id)
  return [nonce, ...markup]
    .filter((id) => id !== undefined)
    .reduce((text, id) => text.replaceAll(id, 'id'), body)
    .replace(/127\.0\.0\.1:\d+/g, 'here')
    .replace(/This (library is served to others|is a copy of a library)[^<"]*/g, 'read only')
}

test('every page and file is that of the same library in a file of its own', async ({ request }) => {
  for (const path of [...PAGES.bundled, ...FILES]) {
    const [here, there] = await Promise.all([request.get(replica.url + path), request.get(embedded.url + path)])
    expect(here.status(), path).toBe(there.status())
    for (const name of ['content-type', 'content-disposition', 'cache-control'])
      expect(here.headers()[name], `${path} ${name}`).toBe(there.headers()[name])
    if (/\.(zip|xlsx|docx|png|db|sqlite)$/.test(path)) expect((await here.body()).length, path).toBeGreaterThan(100)
    else expect(plain(await here.text()), path).toBe(plain(await there.text()))
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

test('readers are answered while the primary is gone', async ({ request }) => {
  await primary.kill()
  try {
    for (const path of ['/', '/compare', '/positions.csv', '/search?q=sanction'])
      expect((await request.get(replica.url + path)).status(), path).toBe(200)
    expect(existsSync(join(folder, 'replica.db'))).toBe(true)
  } finally {
    await primary.restart()
  }
})
