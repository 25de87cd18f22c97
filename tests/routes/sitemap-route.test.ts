import sax from 'sax'
import { expect, test, vi } from 'vitest'
import { GET as robots } from '@/app/robots/route'
import { GET as sitemap } from '@/app/sitemap/[[...part]]/route'
import { openSitemap } from '@/db/commands/files/open-sitemap'
import { nastyLibrary } from '../fixtures/nasty/library'
import { shownBundle } from '../library-tables/shown-bundle'
import { asReader, done, refused } from '../support/context'
import { freshDatabase } from '../support/database'
import { ORIGIN, serveFresh } from '../support/served'

serveFresh(nastyLibrary)
const map = (path: string, part?: string) =>
  sitemap(new Request(`${ORIGIN}${path}`), { params: Promise.resolve(part === undefined ? {} : { part: [part] }) })

/** Every address in a sitemap, read by an XML parser. */
function addressesIn(xml: string): string[] {
  const found: string[] = []
  const parser = sax.parser(true)
  parser.ontext = (text) => {
    if (parser.tag?.name === 'loc') found.push(text)
  }
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
  return found
}

test('a library without a public address asks to be left alone, and has no sitemap', async () => {
  expect(await (await robots(new Request(`${ORIGIN}/robots.txt`))).text()).toBe('User-agent: *\nDisallow: /\n')
  expect((await map('/sitemap.xml')).status).toBe(404)
})

test('one with a public address says what is no reading, and where its sitemap is', async () => {
  vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example/library/')
  const text = await (await robots(new Request(`${ORIGIN}/robots.txt`))).text()
  expect(text).toContain('Disallow: /library/edit/\n')
  expect(text).toContain('Sitemap: https://parley.example/library/sitemap.xml\n')
  const index = await map('/sitemap.xml')
  expect(index.headers.get('content-type')).toContain('application/xml')
  expect(addressesIn(await index.text())).toEqual(['https://parley.example/library/sitemap-1.xml'])
  expect((await map('/sitemap-2.xml', '2')).status).toBe(404)
  expect((await map('/sample/sitemap.xml')).status).toBe(404)
})

test('the sitemap has the page of every shown record once, and of no withdrawn or unpublished one', async () => {
  vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example')
  const addresses = addressesIn(await (await map('/sitemap-1.xml', '1')).text())
  const shown = shownBundle(nastyLibrary())
  const pages = [
    ...['summits', 'topics', 'actors', 'sources'].flatMap((list) =>
      (shown[list as 'topics'] as { slug: string }[]).map(({ slug }) => `/${list}/${slug}`),
    ),
    ...shown.claims.filter(({ status }) => status === 'published').map(({ slug }) => `/claims/${slug}`),
    ...shown.positions.filter(({ status }) => status === 'published').map(({ id }) => `/positions/${id}`),
  ].map((path) => `https://parley.example${path}`)
  expect(addresses.slice(-pages.length)).toEqual(pages)
  expect(addresses).toContain('https://parley.example/')
  expect(new Set(addresses).size).toBe(addresses.length)
})

test.each([1, 7, 100])('in files of %i records, they hold the same pages', async (inOneFile) => {
  const { db } = await freshDatabase(nastyLibrary())
  const address = (path: string) => `https://parley.example${path}`
  const open = async (part?: string, size = inOneFile) =>
    addressesIn(done(await openSitemap(asReader(db), { part, address, inOneFile: size })).body)
  const files = await open()
  const parts: string[] = []
  for (let n = 1; n <= files.length; n += inOneFile === 1 ? 40 : 1) parts.push(...(await open(String(n))))
  const whole = await open('1', 10_000)
  if (inOneFile === 1) expect(whole).toEqual(expect.arrayContaining(parts))
  else expect(parts).toEqual(whole)
  for (const part of ['0', '1.5', 'x', String(files.length + 1)])
    expect(refused(await openSitemap(asReader(db), { part, address, inOneFile })).kind).toBe('not-found')
})
