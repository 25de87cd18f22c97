import { describe, expect, test, vi } from 'vitest'
import { setDatabase } from '@/app/database'
import { GET as file } from '@/app/export/[format]/[...view]/route'
import { POST as load } from '@/app/write/library/route'
import { POST as save } from '@/app/write/records/[type]/[name]/save/route'
import { POST as trial } from '@/app/write/trial/route'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findEditable } from '@/db/queries/records/editable'
import { serializeBundle } from '@/lib/bundle/serialize'
import { LOAD_FORM } from '@/lib/editing/form-names'
import { LOAD_ACTION, saveHref, TRIAL_ACTION } from '@/lib/write-addresses'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { draftOf, formOf, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'
import { formRequest, ORIGIN, serveFresh, uploadRequest } from '../support/served'

const served = serveFresh(smallLibrary)

describe('the library of a request', () => {
  const csv = (address: string, headers: Record<string, string> = {}) =>
    file(new Request(ORIGIN + address, { headers: { host: '127.0.0.1:3000', ...headers } }), {
      params: Promise.resolve({ format: 'csv', view: ['positions'] }),
    })

  test('is named by its address alone', async () => {
    setDatabase((await freshDatabase(nastyLibrary())).db, 'sample')
    const [own, sample] = [await csv('/positions.csv?origin=1'), await csv('/sample/positions.csv?origin=1')]
    expect(own.headers.get('etag')).not.toBe(sample.headers.get('etag'))
    expect(own.headers.get('content-disposition')).toContain('filename="parley-')
    expect(sample.headers.get('content-disposition')).toContain('filename="invented-example-parley-')
    expect(await own.text()).toContain('A small library')
    expect(await sample.text()).toContain('an invented library')
    expect(await (await csv('/positions.csv?origin=1', { 'x-parley-library': 'sample' })).text()).toContain(
      'A small library',
    )
  })

  test('is in the addresses that its files print', async () => {
    setDatabase((await freshDatabase(nastyLibrary())).db, 'sample')
    vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example/library/')
    const addresses = async (address: string) =>
      new Set((await (await csv(address)).text()).match(/https:\/\/parley\.example[^\s,"]*/g))
    expect(await addresses('/sample/positions.csv?layout=notes')).toEqual(
      new Set(['https://parley.example/library/sample/positions']),
    )
    expect(await addresses('/positions.csv?layout=notes')).toEqual(
      new Set(['https://parley.example/library/positions']),
    )
  })

  test('takes a form of its own: the trial of an editor, never the sample', async () => {
    const { db: copy } = await freshDatabase(smallLibrary())
    const { db: sample } = await freshDatabase(smallLibrary())
    setDatabase(copy, 'trial')
    setDatabase(sample, 'sample')
    const params = { params: Promise.resolve({ type: 'summit', name: 'round-2' }) }
    const form = Object.fromEntries(await formOf(copy, 'summit', 'round-2', { place: 'Quayside' }))
    const before = [await rowsOf(served.current.db), await rowsOf(sample)]
    const answer = await save(formRequest(`/try${saveHref('summit', 'round-2')}`, form), params)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/try/edit/summit/round-2?saved=yes'])
    expect((await findEditable(copy, 'summit', 'round-2'))?.record.place).toBe('Quayside')
    const refused = await save(formRequest(`/sample${saveHref('summit', 'round-2')}`, form), params)
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('invented example')])
    expect([await rowsOf(served.current.db), await rowsOf(sample)]).toEqual(before)
  })
})

describe('the trial', () => {
  test('is started again or taken away by an editor, and by no page of another site', async () => {
    vi.stubEnv('PARLEY_DB', '/nowhere/parley-of-a-test.db')
    const send = (fields: Record<string, string>, options = {}) => trial(formRequest(TRIAL_ACTION, fields, options))
    const again = await send({ do: 'again' })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/try/sources/tidewater-week/code'])
    const away = await send({ do: 'away' })
    expect([away.status, away.headers.get('location')]).toEqual([303, '/'])
    expect((await send({ do: 'something' })).status).toBe(400)
    expect((await send({ do: 'away' }, { elsewhere: true })).status).toBe(403)
  })
})

describe('loading a library', () => {
  const fresh = async () => {
    const { db } = await freshDatabase()
    setDatabase(db)
    return db
  }
  const upload = async (text: string) =>
    load(await uploadRequest(LOAD_ACTION, { file: new File([text], 'mine.json', { type: 'application/json' }) }))

  test('a file becomes the library of an empty database', async () => {
    const db = await fresh()
    const answer = await upload(serializeBundle(smallLibrary()))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect((await findDataVersion(db))?.library).toBe('A small library')
  })

  test('so does the bundled one', async () => {
    const db = await fresh()
    const answer = await load(await uploadRequest(LOAD_ACTION, { bundled: 'yes' }))
    expect(answer.status).toBe(303)
    expect((await findDataVersion(db))?.library).toContain('Trump–Kim')
  })

  test('a file that is not valid loads nothing, and the front page says what is wrong with it', async () => {
    const db = await fresh()
    for (const [text, problem] of [
      [JSON.stringify({ ...smallLibrary(), actors: [] }), /ada-marlow/],
      ['no json', /JSON/],
      ['', /Choose a file/],
    ] as const) {
      const answer = await upload(text)
      const href = answer.headers.get('location') ?? ''
      expect(href).toMatch(/^\/\?draft=/)
      const { problems } = await draftOf(db, { href }, LOAD_FORM)
      expect(problems.map(({ message }) => message).join('\n')).toMatch(problem)
      expect(await findDataVersion(db)).toBeUndefined()
    }
  })

  test('a library that is there stays', async () => {
    const before = await rowsOf(served.current.db)
    const answer = await upload(serializeBundle(nastyLibrary()))
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('already holds')])
    expect((await load(formRequest(LOAD_ACTION, { bundled: 'yes' }, { elsewhere: true }))).status).toBe(403)
    expect(await rowsOf(served.current.db)).toEqual(before)
  })
})
