import { expect, test } from 'vitest'
import { setDatabase } from '@/app/database'
import { GET as exportView } from '@/app/export/[format]/[...view]/route'
import { GET as exportSource } from '@/app/export-source/[slug]/[format]/route'
import { GET as forward } from '@/app/forward/route'
import { renameRecord } from '@/db/commands/records/rename'
import { PUBLIC_SCHEMAS } from '@/lib/exports/json/json-schemas'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf } from '../support/context'
import { freshDatabase } from '../support/database'
import { ORIGIN, serveFresh } from '../support/served'
import { askData } from './ask-data'

const served = serveFresh(smallLibrary)

const view = (name: string, format: string, query = '', headers: Record<string, string> = {}) =>
  exportView(new Request(`${ORIGIN}/export/${format}/${name}${query}`, { headers }), {
    params: Promise.resolve({ format, view: name.split('/') }),
  })
async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const problem = PUBLIC_SCHEMAS.problem.parse(JSON.parse(await answer.text()))
  expect(problem.status).toBe(answer.status)
  return problem
}
const source = (slug: string, format: string, query = '') =>
  exportSource(new Request(`${ORIGIN}/export-source/${slug}/${format}${query}`), {
    params: Promise.resolve({ slug, format }),
  })

test('a view is a file to save, in which nothing may run', async () => {
  const answer = await view('positions', 'csv', '?topic=easing')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/csv')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="parley-.+\.csv"/)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toContain('Wants no easing.')
  expect((await view('topics/easing', 'svg')).headers.get('content-type')).toContain('image/svg+xml')
})

test('one that is held already is not sent again', async () => {
  const etag = (await view('positions', 'csv')).headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  const again = await view('positions', 'csv', '', { 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('what is not understood is refused in words, and kept nowhere', async () => {
  const wrong = await view('positions', 'csv', '?stance=maybe')
  expect([wrong.status, wrong.headers.get('etag')]).toEqual([400, null])
  expect((await problemOf(wrong)).detail).toContain('stance: ')
  expect((await view('positions', 'exe')).status).toBe(404)
  expect((await view('topics/nowhere', 'svg')).status).toBe(404)
})

test('one kind of fault has one answer in every format', async () => {
  const actors = Array.from({ length: 41 }, (_, at) => `actor-${at}`)
  const library = smallLibrary()
  const [ada] = library.actors
  if (!ada) throw new Error('the small library is empty')
  library.actors.push(...actors.map((slug) => ({ ...ada, slug })))
  setDatabase((await freshDatabase(library)).db)
  const many = `?actors=${actors.join(',')}`
  const json = await problemOf(await askData(`/compare.json${many}`))
  expect(json.status).toBe(413)
  for (const format of ['csv', 'xlsx', 'docx', 'md', 'tex', 'html', 'bib']) {
    const problem = await problemOf(await view('compare', format, many))
    expect({ ...problem, instance: '' }, format).toEqual({ ...json, instance: '' })
  }
  for (const answer of [
    await view('positions', 'xlsx', '?stance=maybe'),
    await view('topics/nowhere', 'svg'),
    await view('library', 'exe'),
    await source('gazette-9', 'bib'),
    await source('gazette-1', 'bib', '?x=1'),
  ])
    await problemOf(answer)
})

test('the whole library is a file to save, which names the state of its data', async () => {
  const answer = await view('library', 'datapackage.zip')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  expect(answer.headers.get('content-disposition')).toMatch(/parley-a-small-library-v\d+\.datapackage\.zip/)
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  const database = await view('library', 'sqlite')
  expect(
    Buffer.from(await database.arrayBuffer())
      .subarray(0, 15)
      .toString(),
  ).toBe('SQLite format 3')
  expect(JSON.parse(await (await view('library', 'json')).text()).format).toBe('parley-bundle')
  expect((await view('library', 'json', '', { 'if-none-match': database.headers.get('etag') ?? '' })).status).toBe(304)
  expect((await view('library', 'json', '?topic=easing')).status).toBe(400)
  expect((await view('library', 'exe')).status).toBe(404)
})

test('a source is a citation to save', async () => {
  const answer = await source('gazette-1', 'ris')
  expect(answer.headers.get('content-disposition')).toContain('gazette-1.ris')
  expect(await answer.text()).toContain('Before the round')
  const coding = await source('gazette-1', 'jsonld')
  expect(coding.headers.get('content-type')).toContain('application/ld+json')
  expect((await source('gazette-9', 'jsonld')).status).toBe(404)
  expect((await source('gazette-9', 'ris')).status).toBe(404)
  expect((await source('gazette-1', 'exe')).status).toBe(404)
  expect((await source('gazette-1', 'ris', '?x=1')).status).toBe(400)
})

test('a file under an old address leads to the present one, with its query', async () => {
  const { db } = served.current
  const rename = async (type: 'topic' | 'source', name: string, slug: string) =>
    done(await renameRecord(asEditor(db), { type, name, form: fieldsOf({ slug, version: '1', by: 'Ada Coder' }) }))
  await rename('topic', 'easing', 'lifting')
  await rename('source', 'gazette-1', 'gazette-of-may')
  const topic = await view('topics/easing', 'svg', '?summit=round-2')
  expect([topic.status, topic.headers.get('location')]).toEqual([308, '/topics/lifting.svg?summit=round-2'])
  expect((await view('topics/lifting', 'svg')).status).toBe(200)
  const cited = await source('gazette-1', 'ris')
  expect([cited.status, cited.headers.get('location')]).toEqual([308, '/sources/gazette-of-may.ris'])
  // A browser asks again: the record may take its old name once more.
  expect(cited.headers.get('cache-control')).toBe('no-cache')
})

test('a page under an old address leads to the present one; an address that was none leads nowhere', async () => {
  const { db } = served.current
  const form = fieldsOf({ slug: 'lifting', version: '1', by: 'Ada Coder' })
  done(await renameRecord(asEditor(db), { type: 'topic', name: 'easing', form }))
  const ask = (former?: string) =>
    forward(new Request(`${ORIGIN}/forward`, { headers: former === undefined ? {} : { 'x-parley-former': former } }))
  const page = await ask('/topics/easing?as=list')
  expect([page.status, page.headers.get('location')]).toEqual([308, '/topics/lifting?as=list'])
  for (const former of [undefined, '', '//elsewhere.example', '/topics/nowhere'])
    expect((await ask(former)).status, former).toBe(404)
})
