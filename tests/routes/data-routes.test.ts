import { afterEach, describe, expect, test, vi } from 'vitest'
import { DELETE } from '@/app/data/[format]/[...path]/route'
import { renameRecord } from '@/db/commands/records/rename'
import { takeOutRecord } from '@/db/commands/records/take-out'
import { findTakeOut } from '@/db/queries/records/take-out'
import { PUBLIC_SCHEMAS } from '@/lib/exports/json/json-schemas'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf } from '../support/context'
import { ORIGIN, serveFresh } from '../support/served'
import { askData, readData } from './ask-data'

const served = serveFresh(smallLibrary)
afterEach(() => void vi.unstubAllEnvs())

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = JSON.parse(await answer.text())
  expect(PUBLIC_SCHEMAS.problem.parse(problem)).toEqual(problem)
  expect(problem.status).toBe(answer.status)
  return problem
}

describe('a page', () => {
  test('has its data at its own address, shown and not saved, with its schema', async () => {
    const answer = await askData('/actors/ada-marlow.json')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('link')).toContain('</schemas/actor.json>; rel="describedby"')
    expect((await answer.json()).actor).toMatchObject({ slug: 'ada-marlow', address: '/actors/ada-marlow' })
  })

  test('has full addresses where the library has a public one', async () => {
    vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example/lib/')
    const file = await readData('/positions.json?limit=1')
    expect(JSON.stringify(file)).toContain('"address":"https://parley.example/lib/positions/')
    expect(JSON.stringify(await readData('/positions.json?limit=all'))).toContain(
      '"address":"https://parley.example/lib/',
    )
  })

  test('that is held already is not sent again', async () => {
    const etag = (await askData('/actors.json')).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await askData('/actors.json', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    for (const address of ['/history.json', '/history/actor/ada-marlow.json'])
      expect((await askData(address)).headers.get('etag'), address).not.toBeNull()
  })
})

describe('a list', () => {
  test('is a page with the address of the next, in the file and in its Link header', async () => {
    const answer = await askData('/actors.json?limit=1')
    const file = await answer.json()
    expect([file.total, file.actors.length]).toEqual([3, 1])
    expect(file.page).toEqual({ limit: 1, next: '/actors.json?after=ada-marlow&limit=1' })
    expect(answer.headers.get('link')).toContain(`<${file.page.next}>; rel="next"`)
    const all = await readData('/actors.json?limit=all')
    expect(all.page).toEqual({ limit: null, next: null })
  })

  test('of positions or claims is one file to save where all of it is asked for', async () => {
    for (const list of ['positions', 'claims']) {
      const answer = await askData(`/${list}.json?limit=all`)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="parley-.+\.json"/)
      expect((await answer.json()).page).toEqual({ limit: null, next: null })
    }
  })

  test('is a table to save as CSV, with the same columns for any data', async () => {
    const answer = await askData('/actors.csv')
    expect(answer.headers.get('content-disposition')).toContain('filename="parley-actors.csv"')
    const [head, ...rows] = (await answer.text()).trimEnd().split('\r\n')
    expect(head?.split(',').slice(0, 2)).toEqual(['actor', 'actor_name'])
    expect(rows).toHaveLength(3)
    for (const list of ['topics', 'sources', 'summits', 'search', 'positions', 'claims', 'compare', 'change'])
      expect([list, (await askData(`/${list}.csv${list === 'search' ? '?q=easing' : ''}`)).status]).toEqual([list, 200])
  })
})

describe('a search', () => {
  const hitsOf = (file: Record<string, unknown>) =>
    (file.hits as { kind: string; record: { slug?: string; id?: string } }[]).map(
      ({ kind, record }) => `${kind} ${record.slug ?? record.id}`,
    )

  test('of every kind goes on with each, from page to page, until all are read', async () => {
    const all = await readData('/search.json?q=the&limit=50')
    expect(all.page).toEqual({ limit: 50, next: null })
    const walked: string[] = []
    let pages = 0
    for (let next: string | null = '/search.json?q=the&limit=1'; next !== null; pages++) {
      const file = await readData(next)
      walked.push(...hitsOf(file))
      next = (file.page as { next: string | null }).next
    }
    expect(pages).toBeGreaterThan(1)
    expect(walked.toSorted()).toEqual(hitsOf(all).toSorted())
    expect(new Set(walked).size).toBe(walked.length)
    expect((await askData('/search.json?q=the&after=900')).status).toBe(400)
    expect((await askData('/search.json?q=the&after=ada-marlow')).status).toBe(400)
  })
})

describe('what is wrong', () => {
  test('with a value is told with the value and what was probably meant', async () => {
    const problem = await problemOf(await askData('/positions.json?actor=ada-marlo&side=against'))
    expect(problem).toMatchObject({
      type: '/api#problem-invalid',
      status: 400,
      instance: '/positions.json?actor=ada-marlo&side=against',
    })
    expect(problem.problems).toEqual([
      {
        parameter: 'actor',
        value: 'ada-marlo',
        message: expect.stringContaining('ada-marlo'),
        suggestion: {
          label: 'Ada Marlow',
          value: 'ada-marlow',
          address: '/positions.json?actor=ada-marlow&side=against',
        },
      },
    ])
    expect((await askData(problem.problems[0].suggestion.address)).status).toBe(200)
  })

  test('with a parameter is told with the nearest one', async () => {
    const problem = await problemOf(await askData('/positions.json?actors=ada-marlow'))
    expect(problem.problems[0]).toMatchObject({
      parameter: 'actors',
      suggestion: { label: 'actor', address: '/positions.json?actor=ada-marlow' },
    })
  })

  test.each([
    ['/positions.json?limit=0', 400],
    ['/positions.json?limit=501', 400],
    ['/positions.json?after=nobody', 400],
    ['/actors.json?after=nobody', 400],
    ['/summits.json?after=nowhere', 400],
    ['/claims.json?after=nowhere', 400],
    ['/sources.json?after=nowhere', 400],
    ['/change.json?after=nobody.nothing', 400],
    ['/history.json?limit=all', 400],
    ['/history.json?show=mine', 400],
    ['/search.json?q=easing&after=x', 400],
    ['/codebook.json?x=1', 400],
    ['/compare.csv?actors=nobody', 400],
    ['/topics.csv?theme=nothing', 400],
    ['/actors/nobody.json', 404],
    ['/positions/nobody.json', 404],
    ['/history/actor/nobody.json', 404],
    ['/nowhere.json', 404],
    ['/codebook.csv', 404],
    ['/actors.xml', 404],
  ])('%s is a problem of status %i, kept nowhere', async (address, status) => {
    const answer = await askData(address)
    expect(answer.status).toBe(status)
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([null, 'private, no-store'])
    await problemOf(answer)
  })

  test('with a method is told with those there are', async () => {
    const answer = DELETE(new Request(`${ORIGIN}/actors.json`, { method: 'DELETE' }))
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    await problemOf(answer)
  })

  test.each([
    ['position', 'p-1', '/positions/p-1.json'],
    ['claim', 'c-1', undefined],
  ])('with a withdrawn %s is told with its reason', async (type, name, known) => {
    const { db } = served.current
    const [claim] = (await readData('/claims.json')).claims as { claim: { address: string } }[]
    const address = known ?? `${claim?.claim.address}.json`
    const seal = (await findTakeOut(db, type as 'position' | 'claim', name))?.seal ?? ''
    const form = fieldsOf({ by: 'Ada Coder', version: '1', way: 'withdraw', seal, reason: 'Read wrongly.' })
    done(await takeOutRecord(asEditor(db), { type, name, form }))
    expect(await problemOf(await askData(address))).toMatchObject({ status: 410, detail: 'Read wrongly.' })
  })
})

test('an old address leads to the present one, with its extension and query', async () => {
  const form = fieldsOf({ slug: 'lifting', version: '1', by: 'Ada Coder' })
  done(await renameRecord(asEditor(served.current.db), { type: 'topic', name: 'easing', form }))
  const answer = await askData('/topics/easing.json?asOf=2019-01-22')
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/topics/lifting.json?asOf=2019-01-22'])
})

describe('pages of other sites', () => {
  const open = async (address: string, init?: RequestInit) =>
    (await askData(address, init)).headers.get('access-control-allow-origin')

  test('read a library that has a public address, also its problems and what they hold already', async () => {
    vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example')
    expect(await open('/actors.json')).toBe('*')
    expect(await open('/actors.json?x=1')).toBe('*')
    const etag = (await askData('/actors.json')).headers.get('etag') ?? ''
    expect(await open('/actors.json', { headers: { 'if-none-match': etag } })).toBe('*')
    const preflight = await askData('/actors.json', { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ])
    expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match')
  })

  test('do not read one on somebody’s own machine', async () => {
    expect(await open('/actors.json')).toBeNull()
    const preflight = await askData('/actors.json', { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    expect(preflight.headers.get('access-control-allow-methods')).toBeNull()
  })
})
