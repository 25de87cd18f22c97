import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteFault } from '@/app/faults'
import { SharedResponse } from '@/app/shared-response'

// The answers of a server, as a cache between it and its readers gets them.

const PAGE = `<html><script nonce="n1">push(1)</script><p>${'words '.repeat(2_000)}</p></html>`
const HASH = `'sha256-${createHash('sha256').update('push(1)').digest('base64')}'`
const SHARED = 'public, max-age=0, s-maxage=1'

type Answer = (response: SharedResponse) => void
const answers: Record<string, Answer> = {
  '/page': (response) => {
    named(response)
    response.flushHeaders()
    response.write(PAGE.slice(0, 30))
    response.write(Buffer.from(PAGE.slice(30)))
    response.end()
  },
  '/zipped': (response) => {
    named(response)
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync(PAGE))
  },
  '/head-first': (response) => {
    named(response)
    response.writeHead(200, { 'x-more': 'yes' })
    response.end(PAGE)
  },
  '/failed': (response) => {
    named(response)
    response.statusCode = 500
    response.end('It failed.')
  },
  '/failed-later': (response) => {
    named(response)
    response.write(PAGE.slice(0, 30))
    noteFault()
    response.end(PAGE.slice(30))
  },
  '/unreadable': (response) => {
    named(response)
    response.setHeader('content-encoding', 'zstd')
    response.end('bytes')
  },
  '/file': (response) => {
    response.setHeader('cache-control', SHARED)
    response.setHeader('content-type', 'text/csv')
    response.setHeader('content-security-policy', `default-src 'none'; sandbox`)
    response.write('a,b\n')
    response.end('1,2\n')
  },
  '/personal': (response) => {
    named(response)
    response.setHeader('cache-control', 'private, no-store')
    response.end(PAGE)
  },
}

function named(response: SharedResponse): void {
  response.setHeader('cache-control', SHARED)
  response.setHeader('etag', 'W/"1"')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', `script-src 'nonce-n1' 'strict-dynamic'; base-uri 'none'`)
}

let server: Server
beforeAll(async () => {
  server = createServer({ ServerResponse: SharedResponse }, (request, response) =>
    answers[request.url ?? '']?.(response),
  )
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
})
afterAll(() => void server.close())

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init)
  const { headers, status } = response
  const header = (name: string) => headers.get(name)
  return { status, header, text: path === '/unreadable' ? '' : await response.text() }
}

test.each(['/page', '/zipped', '/head-first'])(
  '%s: a page is sent whole, with a policy that names no nonce',
  async (path) => {
    const { header, text } = await get(path)
    expect(text).toBe(PAGE)
    expect(header('content-security-policy')).toBe(`script-src 'self' ${HASH}; base-uri 'none'`)
    expect(header('cache-control')).toBe(SHARED)
    expect(header('etag')).toBe('W/"1"')
    if (path === '/head-first') expect(header('x-more')).toBe('yes')
  },
)

test.each(['/failed', '/failed-later', '/unreadable'])('%s is kept nowhere', async (path) => {
  const { header } = await get(path)
  expect(header('cache-control')).toBe('private, no-store')
  expect(header('etag')).toBeNull()
})

test('a file goes out as it is written, with its own policy', async () => {
  const { header, text } = await get('/file')
  expect(text).toBe('a,b\n1,2\n')
  expect(header('content-security-policy')).toBe(`default-src 'none'; sandbox`)
  expect(header('cache-control')).toBe(SHARED)
})

test('what is one reader’s keeps its nonce', async () => {
  const { header } = await get('/personal')
  expect(header('content-security-policy')).toContain('nonce-n1')
  expect(header('cache-control')).toBe('private, no-store')
})

test('what is asked for by HEAD names no nonce either', async () => {
  const { header, text } = await get('/page', { method: 'HEAD' })
  expect(text).toBe('')
  expect(header('content-security-policy')).toMatch(/^script-src 'self'[^;]*; base-uri 'none'$/)
  expect(header('content-security-policy')).not.toContain('nonce')
})
