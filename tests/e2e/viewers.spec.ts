import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { SOURCE_FILES } from '@/lib/citations/source-files'
import { isForEditing } from '@/lib/editing/addresses'
import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'
import { CODING_FILES } from '@/lib/sources/coding-files'
import { seed } from './support/libraries'
import { PAGES } from './support/pages'
import { type Server, startServer } from './support/server'
import { expect, test } from './support/test'

// Every page and file as each kind of viewer: an editor at the machine, and a reader from elsewhere.

/** What tells Parley that a request comes from elsewhere: the mark of a proxy in between. */
const FROM_ELSEWHERE = {
  forwarded: 'for=192.0.2.1',
  via: '1.1 proxy.example',
  'x-forwarded-for': '192.0.2.1',
  'cf-connecting-ip': '192.0.2.1',
}
const READER = { forwarded: FROM_ELSEWHERE.forwarded }

/** Ways to change something. */
const EDITING = [
  'a[href^="/edit/"]',
  'a[href="/sources/new"]',
  'a[href^="/sources/"][href$="/edit"]',
  'a[href^="/sources/"][href*="/code"]',
  'a[href^="/sources/"][href*="/text/new"]',
  'form[method="post"]',
].join(', ')

/** Pages that are made for whoever edits: cached nowhere, and a page that says so for readers. */
const PERSONAL = /^\/(edit|history)([/?]|$)|^\/sources\/(new|[^/]+\/(code|edit|text\/new))$/

/**
 * Pages of editors that send nothing: whom to merge into is chosen by an address, and a topic on whose wording in force
 * every position is has none to read again. With a choice, and with positions, each is a form: see the other two.
 */
const NOTHING_TO_SEND = new Set(['/edit/actor/bruce-klingner/merge', '/edit/topic/sanctions-relief/reread'])

for (const [library, paths] of Object.entries(PAGES) as [keyof typeof PAGES, string[]][])
  for (const path of paths)
    test(`${library} ${path}: the same for each viewer, but for ways to edit`, async ({
      request,
      page,
      bundled,
      nasty,
      watch,
    }) => {
      const url = (await request.get({ bundled, nasty }[library] + path)).url()
      const tags = await tagsOf(request, url)
      if (PERSONAL.test(path)) expect(new Set(tags)).toEqual(new Set([undefined]))
      else await expectApart(request, url, tags)

      const asEditor = await waysToEdit(page, url)
      await page.setExtraHTTPHeaders(READER)
      const closed = isForEditing(new URL(url).pathname)
      if (closed) watch.allowError(/status of 403/)
      expect(await waysToEdit(page, url, closed ? 403 : 200)).toEqual([])
      const sends = /^\/(positions|sources)\/[^/]+$|^\/(edit|topics)/.test(path) && !NOTHING_TO_SEND.has(path)
      if (sends) expect(asEditor).not.toEqual([])
    })

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
  ...[...SOURCE_FILES, ...CODING_FILES].map(({ extension }) => `/sources/csm-2019-second-summit.${extension}`),
]

for (const path of FILES)
  test(`${path}: the same for each viewer, under tags of their own`, async ({ request, bundled }) => {
    const url = bundled + path
    await expectApart(request, url, await tagsOf(request, url))
    const [asEditor, asReader] = await Promise.all([request.get(url), request.get(url, { headers: READER })])
    expect(asReader.headers()['content-type']).toBe(asEditor.headers()['content-type'])
    expect((await asReader.body()).equals(await asEditor.body())).toBe(true)
  })

test.describe('the text of a source', () => {
  let folder: string
  let own: Server
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-viewers-'))
    const database = join(folder, 'own.db')
    seed(database)
    own = await startServer(database)
  })
  test.afterAll(async () => {
    await own?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('is shown to editors, and to readers only where it may be', async ({ page, request }) => {
    await addSource(page, own.url, {
      name: 'open-words',
      text: 'Words to read\n\nThese words are for everybody.',
      shown: true,
    })
    await addSource(page, own.url, {
      name: 'held-words',
      text: 'Words to check\n\nThese words are for the desk.',
      shown: false,
    })
    const bodies = async (path: string, headers: Record<string, string>) => {
      const answer = await request.get(own.url + path, { headers })
      // Readers are shown no forms.
      const closed = isForEditing(path) && Object.keys(headers).length > 0
      expect(answer.status()).toBe(closed ? 403 : 200)
      return answer.text()
    }
    for (const path of ['/sources/open-words', '/sources/held-words'])
      for (const page of [path, `${path}/text`])
        await expectApart(request, own.url + page, await tagsOf(request, own.url + page))
    expect(await bodies('/sources/open-words/text', {})).toContain('These words are for everybody.')
    expect(await bodies('/sources/held-words/text', {})).toContain('These words are for the desk.')
    for (const [name, value] of Object.entries(FROM_ELSEWHERE)) {
      expect(await bodies('/sources/open-words/text', { [name]: value })).toContain('These words are for everybody.')
      for (const path of ['', '/text', '/text/new', '/code', '/edit'])
        expect(await bodies(`/sources/held-words${path}`, { [name]: value }), path).not.toContain('for the desk')
    }
  })
})

/**
 * The tags under which an answer may be cached: the editor's, then each reader's. The status is the same for all, but on
 * pages with forms, which say to readers that nothing is changed here.
 */
async function tagsOf(request: APIRequestContext, url: string): Promise<(string | undefined)[]> {
  const asEditor = await request.get(url)
  expect(asEditor.status()).toBe(200)
  const tags = [asEditor.headers().etag]
  for (const [name, value] of Object.entries(FROM_ELSEWHERE)) {
    const asReader = await request.get(url, { headers: { [name]: value } })
    expect(asReader.status(), `as a reader by ${name}`).toBe(isForEditing(new URL(url).pathname) ? 403 : 200)
    tags.push(asReader.headers().etag)
  }
  return tags
}

/** Nobody's cached answer is taken for another's: all readers share one tag, which is not the editor's. */
async function expectApart(request: APIRequestContext, url: string, [editor, ...readers]: (string | undefined)[]) {
  const [reader] = readers
  if (!editor || !reader) throw new Error(`${url} has no tag.`)
  expect(new Set(readers).size).toBe(1)
  expect(reader).not.toBe(editor)
  const again = async (tag: string, headers: Record<string, string>) =>
    (await request.get(url, { headers: { ...headers, 'if-none-match': tag } })).status()
  expect(await again(editor, {})).toBe(304)
  expect(await again(reader, READER)).toBe(304)
  expect(await again(editor, READER), 'a reader with an answer for editors').toBe(200)
  expect(await again(reader, {}), 'an editor with an answer for readers').toBe(200)
}

/** The links and forms by which the page lets somebody edit, as far as they can be seen. */
async function waysToEdit(page: Page, url: string, status = 200): Promise<string[]> {
  expect((await page.goto(url))?.status()).toBe(status)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  return page
    .locator(EDITING)
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))
}

async function addSource(
  page: Page,
  url: string,
  { name, text, shown }: { name: string; text: string; shown: boolean },
) {
  await page.goto(`${url}/sources/new`)
  const form = page.locator('form.way').first()
  await form.getByLabel('Text', { exact: true }).fill(text)
  await form.getByLabel('Name in its address').fill(name)
  await form.getByLabel('Changed by').fill('Ada Coder')
  await form.getByRole('button', { name: 'Add source' }).click()
  await expect(page).toHaveURL(`${url}/sources/${name}/edit?saved=new`)
  await page.getByLabel('Published').fill('2019-02')
  await page.getByLabel(/Readers may be shown the whole text/).setChecked(shown)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
}
