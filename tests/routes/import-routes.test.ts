import { beforeAll, expect, test } from 'vitest'
import { GET as refusedFile } from '@/app/import/[id]/refused.csv/route'
import { POST as decide } from '@/app/write/imports/[id]/route'
import { POST as upload } from '@/app/write/imports/route'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { importHref, refusedFileHref } from '@/lib/record-imports/addresses'
import { decideImportHref, UPLOAD_IMPORT_HREF } from '@/lib/write-addresses'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { rowsOf } from '../support/context'
import { formRequest, ORIGIN, serveFresh, uploadRequest } from '../support/served'

const served = serveFresh(smallLibrary)
// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const BY = { by: 'Ada Coder' }
const at = (id: number) => ({ params: Promise.resolve({ id: String(id) }) })

/** A colleague's library: another topic, and one record that its schema refuses. */
function theirs(): string {
  const library = smallLibrary()
  const [topic] = library.topics
  if (!topic) throw new Error('The small library has a topic.')
  library.topics.push({ ...topic, slug: 'trackers', label: 'Paying for trackers' })
  library.topics.push({ ...topic, slug: 'Not A Slug' })
  return serializeBundle(library)
}

async function sent(fields: Record<string, string | File> = {}): Promise<number> {
  const file = new File([theirs()], 'their library.json')
  const answer = await upload(await uploadRequest(UPLOAD_IMPORT_HREF, { ...BY, ...fields, file }))
  expect(answer.status).toBe(303)
  return Number(answer.headers.get('location')?.split('/').at(-1))
}

test('a file is previewed, its refused rows are a file, and a second form writes it', async () => {
  const id = await sent()
  const before = await findBundle(served.current.db)
  const file = await refusedFile(
    new Request(`${ORIGIN}${refusedFileHref(id)}`, { headers: { host: '127.0.0.1:3000' } }),
    at(id),
  )
  expect(file.headers.get('content-disposition')).toContain('their library-refused.csv')
  expect(await file.text()).toMatch(/^what,where,reason,record\r\n.*Not A Slug.*must be a slug/)
  expect(await findBundle(served.current.db)).toEqual(before)
  const written = await decide(formRequest(decideImportHref(id), { do: 'write' }), at(id))
  expect(written.headers.get('location')).toBe(`${importHref(id)}?written=yes`)
  expect((await findBundle(served.current.db))?.topics.map(({ slug }) => slug)).toEqual([
    'easing',
    'holding',
    'trackers',
  ])
})

test('a form that is sent twice stores its file once', async () => {
  const token = { token: 'a-token-of-a-form' }
  expect(await sent(token)).toBe(await sent(token))
})

test('what is not understood is refused beside its cause, and nothing is stored', async () => {
  const before = await served.current.db.values('select count(*) from import_run' as never)
  const none = await upload(await uploadRequest(UPLOAD_IMPORT_HREF, BY))
  expect(none.headers.get('location')).toContain('/import?draft=')
  const unsigned = await upload(await uploadRequest(UPLOAD_IMPORT_HREF, { file: new File([theirs()], 'a.json') }))
  expect(unsigned.headers.get('location')).toContain('/import?draft=')
  const kind = { ...BY, kind: 'novel', file: new File([theirs()], 'a.json') }
  expect((await upload(await uploadRequest(UPLOAD_IMPORT_HREF, kind))).headers.get('location')).toContain(
    '/import?draft=',
  )
  expect(await served.current.db.values('select count(*) from import_run' as never)).toEqual(before)
})

test('nobody else imports, and there is no import of another number', async () => {
  const before = await rowsOf(served.current.db)
  const elsewhere = await uploadRequest(
    UPLOAD_IMPORT_HREF,
    { ...BY, file: new File([theirs()], 'a.json') },
    { elsewhere: true },
  )
  expect((await upload(elsewhere)).status).toBe(403)
  expect((await decide(formRequest(decideImportHref(7), { do: 'write' }), at(7))).status).toBe(404)
  const outside = new Request(`${ORIGIN}${refusedFileHref(1)}`, { headers: { host: 'parley.example' } })
  expect((await refusedFile(outside, at(1))).status).toBe(403)
  expect(await rowsOf(served.current.db)).toEqual(before)
})
