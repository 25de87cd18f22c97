import { expect, test } from 'vitest'
import { GET as feedOf } from '@/app/feed/[[...record]]/route'
import { changeRecords } from '@/db/commands/change/records'
import { findEditable } from '@/db/queries/records/editable'
import { smallLibrary } from '../fixtures/small'
import { ORIGIN, serveFresh } from '../support/served'

const served = serveFresh(smallLibrary)

const feed = (record: string[] = [], query = '', headers: Record<string, string> = {}) =>
  feedOf(new Request(`${ORIGIN}/history${record.length > 0 ? `/${record.join('/')}` : ''}.atom${query}`, { headers }), {
    params: Promise.resolve(record.length > 0 ? { record } : {}),
  })

async function edit(type: 'coding' | 'position', fields: object, by: string) {
  const { db } = served.current
  const list = type === 'coding' ? smallLibrary().codings : smallLibrary().positions
  const found = await findEditable(db, type, list[0]?.id ?? '')
  if (!found) throw new Error(`no ${type}`)
  const change = { type, before: found.record, after: { ...found.record, ...fields }, version: found.version } as never
  await changeRecords(db, [change], { by, at: '2026-11-25T12:00:00.000Z', reason: 'edited' })
}

test('the feed of the library is read where it is, and not sent again while nothing changes', async () => {
  const answer = await feed()
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, null])
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(await answer.text()).toContain('test loaded')
  const etag = answer.headers.get('etag') ?? ''
  expect((await feed([], '', { 'if-none-match': etag })).status).toBe(304)
  await edit('position', { summary: 'Otherwise.' }, 'Ada')
  expect((await feed([], '', { 'if-none-match': etag })).status).toBe(200)
})

test('a record, and the actor and topic it is about, have feeds of their own', async () => {
  const [position] = smallLibrary().positions
  if (!position) throw new Error('no position')
  await edit('position', { summary: 'Otherwise.' }, 'Ada')
  for (const record of [
    ['position', position.id],
    ['actor', position.actor],
    ['topic', position.topic],
  ])
    expect(await (await feed(record)).text(), record.join()).toContain('Ada corrected')
  expect(await (await feed(['position', position.id], '?by=Bo')).text()).not.toContain('<entry>')
})

test('readers have no feed of what they are not shown', async () => {
  const [position] = smallLibrary().positions
  await edit('coding', { published: false }, 'Drafter')
  await edit('position', { summary: 'Not for readers yet.' }, 'Drafter')
  const elsewhere = { host: 'parley.example', 'x-real-ip': '203.0.113.9' }
  expect(await (await feed([], '', elsewhere)).text()).not.toContain('Drafter')
  expect((await feed(['position', position?.id ?? ''], '', elsewhere)).status).toBe(404)
  const topic = await feed(['topic', position?.topic ?? ''], '', elsewhere)
  expect([topic.status, await topic.text()]).toEqual([200, expect.not.stringContaining('Drafter')])
})

test('what is not understood is refused in words', async () => {
  for (const query of ['?since=yesterday', '?show=mine', '?nobody=1']) expect((await feed([], query)).status).toBe(400)
  for (const record of [['actor', 'nobody'], ['nothing', 'x'], ['actor']]) expect((await feed(record)).status).toBe(404)
})
