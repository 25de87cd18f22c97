import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST as undoAll } from '@/app/write/batches/[batch]/undo/route'
import { POST as settle } from '@/app/write/claims/[slug]/outcome/route'
import { POST as merge } from '@/app/write/records/[type]/[name]/merge/route'
import { POST as rename } from '@/app/write/records/[type]/[name]/rename/route'
import { GET as readWrite, POST as save } from '@/app/write/records/[type]/[name]/save/route'
import { POST as takeOut } from '@/app/write/records/[type]/[name]/take-out/route'
import { POST as undo } from '@/app/write/records/[type]/[name]/undo/route'
import { POST as translate } from '@/app/write/records/quotation/[name]/translate/route'
import { POST as reread } from '@/app/write/records/topic/[name]/reread/route'
import { POST as recordCard } from '@/app/write/sources/[slug]/card/route'
import { POST as finishCoding } from '@/app/write/sources/[slug]/coding/coverage/route'
import { POST as startCoding } from '@/app/write/sources/[slug]/coding/route'
import { POST as adoptWords } from '@/app/write/sources/[slug]/quotations/[id]/route'
import { POST as chooseReading } from '@/app/write/sources/[slug]/reading/route'
import { POST as storeText } from '@/app/write/sources/[slug]/text/confirm/route'
import { POST as proposeText } from '@/app/write/sources/[slug]/text/route'
import { POST as addSource } from '@/app/write/sources/route'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { findReading } from '@/db/queries/sources/reading'
import { findSourceText } from '@/db/queries/sources/record'
import { reviewText } from '@/db/queries/sources/text-review'
import { LARGEST_FILE, TOO_LARGE } from '@/lib/imports/limits'
import {
  ADD_SOURCE_HREF,
  addTranslationHref,
  adoptWordsHref,
  chooseReadingHref,
  finishCodingHref,
  formOfWrite,
  mergeIntoHref,
  proposeTextHref,
  recordCardHref,
  renameToHref,
  rereadPositionsHref,
  saveHref,
  settleClaimHref,
  startCodingHref,
  storeTextHref,
  takeOutHref,
  undoBatchHref,
  undoHref,
} from '@/lib/write-addresses'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { draftOf, formOf, rowsOf } from '../support/context'
import { formRequest, serveFresh, uploadRequest } from '../support/served'

const BODY = 'Before.\n\nPerhaps not before inspections, she said.\n\nThey would open it if three ports reopen.'
const served = serveFresh(smallLibrary)
// Files are read, and quotations looked up, in bundled jobs.
beforeAll(() => bundle(['extract', 'anchor']))

const at = <T>(params: T) => ({ params: Promise.resolve(params) })
const record = (type: string, name: string) => at({ type, name })
const SOURCE = at({ slug: 'gazette-1' })
const BY = { by: 'Ada Coder' }

/** Where an answer leads, as a browser follows it. */
function nextPage(answer: Response): string {
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
async function words(answer: Response, status: number): Promise<string> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  return answer.text()
}
/** Where what was typed is kept, as a refusal says it that could show no page. */
async function keptAt(answer: Response): Promise<string> {
  return (await words(answer, 409)).match(/What you typed is kept at (\S+)/)?.[1] ?? ''
}
/** Brings in a text and confirms it; gives its SHA-256. */
async function storeBody(): Promise<string> {
  const { db } = served.current
  const next = nextPage(await proposeText(await uploadRequest(proposeTextHref('gazette-1'), { text: BODY }), SOURCE))
  const { seal } = await reviewText(db, 'gazette-1', BODY, new Date().toISOString().slice(0, 10))
  const form = { review: next.split('draft=')[1] ?? '', seal, ...BY }
  const stored = await storeText(formRequest(storeTextHref('gazette-1'), form), SOURCE)
  expect(nextPage(stored)).toBe('/sources/gazette-1/text')
  return (await findSourceText(db, 'gazette-1'))?.hash ?? ''
}

describe('records', () => {
  test('a form is saved, its signature kept for the next one', async () => {
    const form = Object.fromEntries(await formOf(served.current.db, 'summit', 'round-2', { place: 'Here', by: 'Åsa' }))
    const answer = await save(formRequest(saveHref('summit', 'round-2'), form), record('summit', 'round-2'))
    expect(nextPage(answer)).toBe('/edit/summit/round-2?saved=yes')
    expect(answer.headers.get('set-cookie')).toMatch(/^parley-coder=%C3%85sa; Path=\/; HttpOnly; SameSite=Strict/)
    expect((await findEditable(served.current.db, 'summit', 'round-2'))?.record.place).toBe('Here')
  })

  test('a form that is not right comes back with what was typed', async () => {
    const answer = await save(
      formRequest(saveHref('theme', 'fishing'), { label: '', by: 'x' }),
      record('theme', 'fishing'),
    )
    const href = await keptAt(answer)
    expect(href).toMatch(/^\/edit\/theme\/fishing\?draft=/)
    const { fields } = await draftOf(served.current.db, { href }, 'theme fishing')
    expect(fields).toEqual(new Map([['label', ''], ['by', 'x']])) // biome-ignore format: read across
  })

  test('a type that is none is not found', async () => {
    expect(await words(await save(formRequest('/write/records/x/y/save', BY), record('x', 'y')), 404)).toContain(
      'no such',
    )
  })

  test('one is taken out, and put back', async () => {
    const gone = await takeOut(
      formRequest(takeOutHref('absence', 'a-1'), { ...BY, version: '1', seal: 'absence a-1' }),
      record('absence', 'a-1'),
    )
    const page = nextPage(gone)
    expect(page).toMatch(/^\/edit\/batch\//)
    expect(await findEditable(served.current.db, 'absence', 'a-1')).toBeUndefined()
    const batch = page.slice('/edit/batch/'.length)
    const whole = await undoAll(formRequest(undoBatchHref(batch), { ...BY, seal: '' }), at({ batch }))
    expect(nextPage(whole)).toBe(`${page}?back=yes`)
    expect(await findEditable(served.current.db, 'absence', 'a-1')).toBeDefined()
    const form = { ...BY, to: '1', version: '3' }
    const back = await undo(formRequest(undoHref('absence', 'a-1'), form), record('absence', 'a-1'))
    expect(nextPage(back)).toBe('/history/absence/a-1')
    expect(await findEditable(served.current.db, 'absence', 'a-1')).toBeDefined()
  })

  test('one that others rest on stays', async () => {
    const request = formRequest(takeOutHref('theme', 'fishing'), { ...BY, version: '1' })
    expect(await keptAt(await takeOut(request, record('theme', 'fishing')))).toMatch(
      /^\/edit\/theme\/fishing\/take-out\?draft=/,
    )
  })

  test('two are merged', async () => {
    const dataVersion = String((await findDataVersion(served.current.db))?.dataVersion)
    const form = { ...BY, into: 'ada-marlow', dataVersion, answer: 'same', because: 'one office' }
    const request = (changes: Record<string, string>) =>
      formRequest(mergeIntoHref('actor', 'port-authority'), { ...form, ...changes })
    const stale = await merge(request({ dataVersion: '1' }), record('actor', 'port-authority'))
    expect(await keptAt(stale)).toMatch(/^\/edit\/actor\/port-authority\/merge\?into=ada-marlow&draft=/)
    const merged = await merge(request({}), record('actor', 'port-authority'))
    expect(nextPage(merged)).toMatch(/^\/edit\/batch\//)
  })
})

test('a translation is added', async () => {
  const form = { ...BY, lang: 'de', text: 'nicht vorher', translator: 'Ada Coder', method: 'hand' }
  const answer = await translate(formRequest(addTranslationHref('q-1'), form), at({ name: 'q-1' }))
  expect(nextPage(answer)).toBe('/sources/gazette-1#q-1')
  expect((await findEditable(served.current.db, 'quotation', 'q-1'))?.record.translations).toHaveLength(1)
})

test('positions are read again', async () => {
  const { db } = served.current
  const position = (await findEditable(db, 'position', 'p-1'))?.record
  const topic = position?.topic ?? ''
  const form = await formOf(db, 'topic', topic, { proposition: 'Another sentence.' })
  const saved = await save(formRequest(saveHref('topic', topic), Object.fromEntries(form)), record('topic', topic))
  expect(nextPage(saved)).toBe(`/edit/topic/${topic}/reread`)
  const read = formRequest(rereadPositionsHref(topic), { ...BY, position: 'p-1 1' })
  expect(nextPage(await reread(read, at({ name: topic })))).toBe(`/edit/topic/${topic}/reread?read=1`)
  expect((await findEditable(db, 'position', 'p-1'))?.record.wording).toBe((position?.wording ?? 0) + 1)
})

test('what became of a claim is recorded', async () => {
  const form = {
    ...BY,
    version: '1',
    outcome: 'came_true',
    on: '12 June 2019',
    quotations: 'q-2',
    reason: 'Reyes, who doubted it, counts them.',
  }
  const claim = at({ slug: 'stocks-recover' })
  expect(nextPage(await settle(formRequest(settleClaimHref('stocks-recover'), form), claim))).toBe(
    '/claims/stocks-recover',
  )
  expect((await findEditable(served.current.db, 'claim', 'c-1'))?.record.outcomes.at(-1)?.outcome).toBe('came_true')
})

test('a record gets another address', async () => {
  const request = (slug: string) => formRequest(renameToHref('topic', 'easing'), { ...BY, slug, version: '1' })
  const refused = await rename(request('No Slug'), record('topic', 'easing'))
  expect(nextPage(refused)).toMatch(/^\/edit\/topic\/easing\/rename\?draft=/)
  const renamed = await rename(request('lifting'), record('topic', 'easing'))
  expect(nextPage(renamed)).toBe('/edit/topic/lifting?saved=yes')
  expect(await findEditable(served.current.db, 'topic', 'easing')).toBeUndefined()
})

describe('sources', () => {
  test('one is added from a pasted text', async () => {
    const answer = await addSource(await uploadRequest(ADD_SOURCE_HREF, { text: 'Toll talks\n\nThey met.', ...BY }))
    expect(nextPage(answer)).toBe('/sources/toll-talks/edit?saved=new')
  })

  test('one is added from a file', async () => {
    const file = new File(['Harbor talks\n\nThey met.'], 'talks.txt')
    const answer = await addSource(await uploadRequest(ADD_SOURCE_HREF, { file, ...BY }))
    expect(nextPage(answer)).toBe('/sources/harbor-talks/edit?saved=new')
    expect(await findSourceText(served.current.db, 'harbor-talks')).toMatchObject({ body: 'Harbor talks\n\nThey met.' })
  })

  test('a file that is too large, was cut off, or is no form is refused, and nothing is kept', async () => {
    const before = await rowsOf(served.current.db)
    const large = new File([new Uint8Array(LARGEST_FILE + 300_000)], 'a.txt')
    expect(await words(await addSource(await uploadRequest(ADD_SOURCE_HREF, { file: large, ...BY })), 413)).toBe(
      `${TOO_LARGE}\n`,
    )
    const cut = await uploadRequest(ADD_SOURCE_HREF, { text: 'Words', ...BY }, { length: 10_000 })
    expect(await words(await addSource(cut), 400)).toMatch(/^Only \d+ of 10000 bytes arrived/)
    const strange = formRequest(ADD_SOURCE_HREF, BY)
    strange.headers.set('content-type', 'application/json')
    expect(await words(await addSource(strange), 400)).toContain('not a form')
    expect(await rowsOf(served.current.db)).toEqual(before)
  })

  test('a text is looked through, stored, and a quotation’s words taken over from it', async () => {
    const form = { hash: await storeBody(), version: '2', ...BY }
    const params = at({ slug: 'gazette-1', id: 'q-2' })
    const request = () => formRequest(adoptWordsHref('gazette-1', 'q-2'), form)
    expect(nextPage(await adoptWords(request(), params))).toBe('/sources/gazette-1/text#q-2')
    expect(await words(await adoptWords(request(), params), 409)).toContain('load the page again')
  })

  test('a coding is started and a card recorded', async () => {
    await storeBody()
    const started = nextPage(await startCoding(formRequest(startCodingHref('gazette-1'), BY), SOURCE))
    const coding = started.split('coding=')[1] ?? ''
    const start = BODY.indexOf('open it')
    const card = {
      ...BY,
      coding,
      at: `${start}-${start + 7}`,
      speaker: 'Tomas Reyes',
      mode: 'direct',
      lang: 'en',
      proves: 'nothing',
    }
    const request = (fields: Record<string, string>) => formRequest(recordCardHref('gazette-1'), fields)
    const kept = nextPage(await recordCard(request({ ...card, speaker: '' }), SOURCE))
    expect(kept).toMatch(/^\/sources\/gazette-1\/code\?coding=.+&at=.+&draft=/)
    expect(nextPage(await recordCard(request(card), SOURCE))).toContain('saved=')
    const covers = { ...BY, coding, version: '1', everybody: 'yes', allTopics: 'yes' }
    const finished = await finishCoding(formRequest(finishCodingHref('gazette-1'), covers), SOURCE)
    expect(nextPage(finished)).toBe(`/sources/gazette-1/code?coding=${coding}&saved=coverage`)
  })

  test('lines of the page are left out of a text', async () => {
    const prose = 'The delegates left the harbor on Tuesday with a date for a second round and little else to show.'
    const body = `Lines of a page\n\n${prose}\n\nSubscribe to our newsletter`
    const upload = await uploadRequest(ADD_SOURCE_HREF, { text: body, slug: 'lines', ...BY })
    expect(nextPage(await addSource(upload))).toBe('/sources/lines/edit?saved=new')
    const hash = (await findSourceText(served.current.db, 'lines'))?.hash ?? ''
    const [range] = (await findReading(served.current.db, hash))?.furniture ?? []
    const form = { hash, choice: 'out', out: `${range?.start}-${range?.end}`, ...BY }
    const answer = await chooseReading(formRequest(chooseReadingHref('lines'), form), at({ slug: 'lines' }))
    expect(nextPage(answer)).toBe('/sources/lines/edit')
    expect((await findSourceText(served.current.db, 'lines'))?.body).toBe(`Lines of a page\n\n${prose}`)
  })

  test('a source that is not there has no codings and no texts', async () => {
    const nowhere = at({ slug: 'gazette-9' })
    expect(await words(await startCoding(formRequest(startCodingHref('gazette-9'), BY), nowhere), 404)).toBeTruthy()
    const upload = await uploadRequest(proposeTextHref('gazette-9'), { text: BODY })
    expect(await words(await proposeText(upload, nowhere), 404)).toContain('gazette-9')
  })
})

describe('a request that may not write', () => {
  const ONE = at({ type: 'theme', name: 'fishing', slug: 'gazette-1', id: 'q-1' })
  const ROUTES = {
    save,
    takeOut,
    undo,
    merge,
    addSource,
    proposeText,
    storeText,
    adoptWords,
    startCoding,
    finishCoding,
    recordCard,
    chooseReading,
  }

  test.each(Object.entries(ROUTES))('changes nothing at %s, and its body is not read', async (_, route) => {
    const before = await rowsOf(served.current.db)
    const request = formRequest('/write', { label: 'Evil', by: 'x', version: '1' }, { elsewhere: true })
    expect(await words(await route(request, ONE), 403)).toContain('nothing was changed')
    expect(request.bodyUsed).toBe(false)
    vi.stubEnv('PARLEY_BOUND', '0.0.0.0')
    const served0 = formRequest('/write', { label: 'Evil', by: 'x', version: '1' })
    expect(await words(await route(served0, ONE), 403)).toContain('can be read here and not changed')
    expect(await rowsOf(served.current.db)).toEqual(before)
  })
})

describe('a form without a file', () => {
  test('has a length, of a million bytes at most', async () => {
    const post = (fields: Record<string, string>) =>
      save(formRequest(saveHref('theme', 'fishing'), fields), record('theme', 'fishing'))
    const atMost = 1_000_000 - 'label='.length
    // Read in full, and refused for the one field.
    expect(await words(await post({ label: 'x'.repeat(atMost) }), 413)).toContain('100,000 characters')
    expect(await words(await post({ label: 'x'.repeat(atMost + 1) }), 413)).toContain('1 MB')
    const chunked = formRequest(saveHref('theme', 'fishing'), BY)
    chunked.headers.delete('content-length')
    expect(await words(await save(chunked, record('theme', 'fishing')), 413)).toContain('1 MB')
  })

  test('is a form', async () => {
    const json = formRequest(saveHref('theme', 'fishing'), BY)
    json.headers.set('content-type', 'application/json')
    expect(await words(await save(json, record('theme', 'fishing')), 400)).toContain('not a form of Parley')
  })
})

test('every address that takes a form answers one that reads with 405 and the way to the form', async () => {
  const routes = readdirSync('app/write', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts')) // biome-ignore format: one thought
  expect(routes.length).toBeGreaterThan(16)
  for (const route of routes)
    expect(readFileSync(join('app/write', route), 'utf8'), route).toContain('GET = answerRead')
  const answer = await readWrite(new Request('http://127.0.0.1:3000/write/records/topic/easing/save'))
  expect(answer.headers.get('allow')).toBe('POST')
  expect(await words(answer, 405)).toContain('Nothing was changed')
  expect(
    ['records/topic/easing/save', 'records/nothing/x/save', 'sources/gazette-1/card', 'sources', 'batches/b/undo', 'trial'].map((path) => formOfWrite(`/write/${path}`)), // biome-ignore format: one thought
  ).toEqual(['/edit/topic/easing', '/', '/sources/gazette-1', '/sources/new', '/edit/batch/b', '/'])
})
