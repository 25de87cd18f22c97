import { afterEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/embed/[...view]/route'
import { smallLibrary } from '../fixtures/small'
import { ORIGIN, serveFresh } from '../support/served'

serveFresh(smallLibrary)
afterEach(() => {
  delete process.env.PARLEY_PUBLIC_URL
})

const embed = (view: string, query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`${ORIGIN}/embed/${view}${query}`, { headers }), {
    params: Promise.resolve({ view: view.split('/') }),
  })

const VIEWS = [
  ['compare', '?actors=ada-marlow,tomas-reyes&topics=easing'],
  ['change', ''],
  ['topics/easing', ''],
] as const

describe.each(VIEWS)('%s in a frame', (view, query) => {
  test('runs nothing, loads nothing, and may stand anywhere', async () => {
    const answer = await embed(view, query)
    expect(answer.status).toBe(200)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain('frame-ancestors *')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('script-src')
    expect(answer.headers.get('x-frame-options')).toBeNull()
    const html = await answer.text()
    expect(html).not.toMatch(/<script|<link|<img|<iframe|<form|<nav| on[a-z]+=|@import|url\(["']?http/i)
  })

  test('carries its citation, and leads to the whole view in place of the page around it', async () => {
    const local = await (await embed(view, query)).text()
    expect(local).toMatch(/In A small library, data version \d+ of 1 Jan 2026, codebook 1\.0\. Parley\./)
    expect(local).toMatch(new RegExp(`<a class="whole" href="/${view}[^"]*" target="_top">`))
    expect(local).not.toContain('http://localhost')
    process.env.PARLEY_PUBLIC_URL = 'https://parley.example/'
    const known = await (await embed(view, query)).text()
    expect(known).toMatch(new RegExp(`href="https://parley\\.example/${view}[^"]*" target="_top"`))
    const outward = known.match(/<a [^>]*href="http[^"]*"[^>]*>/g) ?? []
    for (const link of outward) expect(link).toContain('target="_top"')
  })

  test('is not sent again where it is held already', async () => {
    const etag = (await embed(view, query)).headers.get('etag') ?? ''
    expect((await embed(view, query, { 'if-none-match': etag })).status).toBe(304)
  })
})

test('words stand word for word, and silences by their kind', async () => {
  const comparison = await (await embed('compare', '?actors=ada-marlow,tomas-reyes&topics=easing')).text()
  expect(comparison).toContain('“not before inspections”')
  expect(comparison).toContain('Unclear')
  expect(comparison).toContain('Silence is not neutrality')
  const topic = await (await embed('topics/easing')).text()
  expect(topic).toContain('The fishing ban should be eased.')
  expect(topic).toContain('“not before inspections”')
  expect(topic).toContain('Unclear 1')
})

test.each([
  ['positions', '', 404],
  ['topics/nowhere', '', 404],
  ['compare', '?topics=nowhere', 400],
  ['compare', '?asOf=never', 400],
  ['../compare', '', 404],
])('/embed/%s%s is refused in a page for the frame, with the way to Parley', async (view, query, status) => {
  const answer = await embed(view, query)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const page = await answer.text()
  expect(page).toContain('This view cannot be shown here')
  expect(page).toMatch(/class="whole" href="\/[^"]+" target="_top">Open it in Parley/)
})
