import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteFault } from '@/app/faults'
import { SharedResponse } from '@/app/shared-response'

// What is answered where the server of the database goes away while a page is being made.

const WORDS = 'The library cannot be reached just now: its server does not answer.'
const FRAMEWORK = '<html id="__next_error__"></html>'

type Answer = (response: SharedResponse) => void
/** A page of the framework that failed. */
const failed = (response: SharedResponse) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-encoding', 'gzip')
  response.setHeader('etag', '"1"')
  response.setHeader('referrer-policy', 'same-origin')
  response.statusCode = 500
}
const answers: Record<string, Answer> = {
  '/at-once': (response) => {
    noteFault({ words: WORDS, away: true })
    failed(response)
    response.end(FRAMEWORK)
  },
  '/in-parts': (response) => {
    noteFault({ words: WORDS, away: true })
    failed(response)
    response.flushHeaders()
    response.write(FRAMEWORK.slice(0, 9), () => response.end(FRAMEWORK.slice(9)))
  },
  '/head-first': (response) => {
    noteFault({ words: WORDS, away: true })
    failed(response)
    response.writeHead(500, { 'cache-control': 'no-cache' })
    response.end(FRAMEWORK)
  },
  '/other-fault': (response) => {
    noteFault()
    response.writeHead(500, { 'content-type': 'text/html' })
    response.end(FRAMEWORK)
  },
  '/begun': (response) => {
    response.setHeader('content-type', 'text/html')
    response.write('<p>Half')
    noteFault({ words: WORDS, away: true })
    response.end(' a page')
  },
  '/data': (response) => {
    noteFault({ words: WORDS, away: true })
    response.writeHead(500, { 'content-type': 'application/json' })
    response.end('{}')
  },
}

let server: Server
let url: string
beforeAll(async () => {
  server = createServer({ ServerResponse: SharedResponse }, (request, response) =>
    answers[request.url ?? '']?.(response as SharedResponse),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test.each(['/at-once', '/in-parts', '/head-first'])(
  '%s: a page that failed says that the library is away',
  async (path) => {
    const answer = await fetch(url + path)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain(`<p>${WORDS}</p>`)
    const { headers } = answer
    expect(Object.fromEntries(headers)).toMatchObject({
      'retry-after': '60',
      'cache-control': 'private, no-store',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining(`default-src 'none'`),
    })
    expect([headers.get('etag'), headers.get('content-encoding')]).toEqual([null, null])
  },
)

test('a HEAD of it has its headers and no body', async () => {
  const answer = await fetch(`${url}/at-once`, { method: 'HEAD' })
  expect([answer.status, await answer.text()]).toEqual([503, ''])
})

test.each([
  ['/other-fault', 500, FRAMEWORK],
  ['/data', 500, '{}'],
  ['/begun', 200, '<p>Half a page'],
])('%s is left as it is, whoever else found it away before', async (path, status, body) => {
  const answer = await fetch(url + path)
  expect([answer.status, await answer.text()]).toEqual([status, body])
})
