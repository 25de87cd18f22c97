import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendBody } from '@/app/send-body'

// Bodies of answers, as a client gets them from a server of Node's.

const TEXT = 'Ångström, 제재. '.repeat(2_000)
const bytes = (text: string) => new TextEncoder().encode(text)
let pulled = 0
let cancelled: unknown
const failures: unknown[] = []

/** A body that is made while it is read; `pieces` without end where none are given. */
const stream = (pieces?: string[], fails = false) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces ? pieces[pulled] : TEXT
      pulled++
      if (piece !== undefined) controller.enqueue(bytes(piece))
      else if (fails) controller.error(new Error('The disk is gone.'))
      else controller.close()
    },
    cancel: (reason) => {
      cancelled = reason ?? true
    },
  })

const BODIES: Record<string, () => Response> = {
  '/whole': () => new Response(TEXT, { headers: { 'content-length': String(bytes(TEXT).length) } }),
  '/short': () => new Response('short', { headers: { 'content-length': '5', vary: 'Cookie' } }),
  '/pieces': () => new Response(stream(['one ', 'two ', 'three'])),
  '/endless': () => new Response(stream()),
  '/broken': () => new Response(stream(['one '], true)),
  '/nothing': () => new Response(null, { status: 204 }),
}

let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    const body = BODIES[request.url ?? '']?.() ?? new Response(null)
    for (const [name, value] of body.headers) response.setHeader(name, value)
    response.statusCode = body.status
    sendBody(body.body, request, response).catch((error: unknown) => {
      failures.push(error)
      response.destroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.closeAllConnections())

function ask(path: string, { method = 'GET', ...headers }: Record<string, string> = {}): Promise<IncomingMessage> {
  pulled = 0
  cancelled = undefined
  const { port } = server.address() as AddressInfo
  return new Promise((answered, fail) => get({ port, path, method, headers }, answered).on('error', fail))
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('a body of known length is sent whole, compressed where that is taken', async () => {
  const plain = await ask('/whole')
  expect([plain.headers['content-length'], plain.headers.vary]).toEqual([String(bytes(TEXT).length), 'Accept-Encoding'])
  expect((await bodyOf(plain)).toString()).toBe(TEXT)
  const zipped = await ask('/whole', { 'accept-encoding': 'br, gzip' })
  expect([zipped.headers['content-encoding'], zipped.headers['content-length']]).toEqual(['gzip', expect.anything()])
  const body = await bodyOf(zipped)
  expect(Number(zipped.headers['content-length'])).toBe(body.length)
  expect(gunzipSync(body).toString()).toBe(TEXT)
})

test('a body that is not to be compressed keeps what it varies by', async () => {
  const answer = await ask('/short', { 'accept-encoding': 'br' })
  expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([undefined, 'Cookie, Accept-Encoding'])
  expect((await bodyOf(answer)).toString()).toBe('short')
})

test('a body of unknown length is sent piece by piece', async () => {
  expect((await bodyOf(await ask('/pieces'))).toString()).toBe('one two three')
  const zipped = await ask('/pieces', { 'accept-encoding': 'gzip' })
  expect(zipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(await bodyOf(zipped)).toString()).toBe('one two three')
})

test.each([{}, { 'accept-encoding': 'gzip' }])(
  'the first piece arrives before the last is made: %o',
  async (headers) => {
    const answer = await ask('/endless', headers as Record<string, string>)
    await once(answer, 'data')
    answer.destroy()
    while (cancelled === undefined) await new Promise((turn) => setTimeout(turn, 5))
    expect(failures).toEqual([])
  },
)

test('a request for the headers alone reads nothing of the body', async () => {
  const answer = await ask('/endless', { method: 'HEAD' })
  expect((await bodyOf(answer)).length).toBe(0)
  expect(cancelled).toBeDefined()
  expect((await ask('/nothing')).statusCode).toBe(204)
})

test('a body that breaks off is cut off and told, never ended as if it were whole', async () => {
  const answer = await ask('/broken')
  await expect(bodyOf(answer)).rejects.toThrow()
  expect(String(failures.pop())).toContain('The disk is gone.')
})
