import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashedPolicy } from '@/lib/serving/hashed-policy'

const POLICY = `default-src 'self'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'self'`
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const scriptsOf = (page: string) => /script-src ([^;]*)/.exec(hashedPolicy(POLICY, Buffer.from(page)) ?? '')?.[1]

test('the scripts with the nonce are named by their hash, and the nonce is gone', () => {
  const page = `<script nonce="abc123">one()</script><script id="x" nonce="abc123">\n“zwei” &amp; 제재</script>`
  expect(scriptsOf(page)).toBe(`'self' ${hash('one()')} ${hash('\n“zwei” &amp; 제재')}`)
  expect(hashedPolicy(POLICY, Buffer.from(page))).not.toContain('abc123')
})

test('the same script twice is named once, and a file not at all', () => {
  const page = `<script nonce="abc123">one()</script><script nonce="abc123">one()</script><script src="/a.js" nonce="abc123"></script>`
  expect(scriptsOf(page)).toBe(`'self' ${hash('one()')}`)
})

test.each([
  ['without a nonce', `<script>alert(1)</script>`],
  ['with another nonce', `<script nonce="abc1234">alert(1)</script><script nonce="other">alert(1)</script>`],
  ['with the nonce as another attribute', `<script data-nonce="abc123">alert(1)</script>`],
  ['as data', `<script type="application/ld+json">{"@type":"Dataset"}</script>`],
])('a script %s does not run', (_, page) => expect(scriptsOf(page)).toBe(`'self'`))

test('the rest of the policy stays, and another policy is left alone', () => {
  expect(hashedPolicy(POLICY, Buffer.from(''))).toBe(`default-src 'self'; script-src 'self'; style-src 'self'`)
  expect(hashedPolicy(`default-src 'none'; sandbox`, Buffer.from(''))).toBeUndefined()
})
