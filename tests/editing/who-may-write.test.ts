import { describe, expect, test } from 'vitest'
import { whyReadOnly, whyRefused } from '@/lib/editing/who-may-write'

const OWN = {
  copyEditedAt: undefined,
  bound: '127.0.0.1',
  publicUrl: undefined,
  forwarded: false,
  host: '127.0.0.1:3000',
  origin: 'http://127.0.0.1:3000',
  fetchSite: 'same-origin',
}

describe('editing is open', () => {
  test.each([
    ['by number', {}],
    ['by name', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['over IPv6', { bound: '::1', host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['without Sec-Fetch-Site', { fetchSite: null }],
    ['without Origin', { origin: null }],
  ])('at this machine, %s', (_, changes) => expect(whyRefused({ ...OWN, ...changes })).toBeUndefined())
})

describe('a write is refused', () => {
  test.each([
    ['where nobody said what the server listens on', { bound: undefined }],
    ['where it is a copy of a library elsewhere', { copyEditedAt: '' }],
    ['where it listens for others', { bound: '0.0.0.0' }],
    ['where it listens for others over IPv6', { bound: '::' }],
    ['where others read it at an address of its own', { publicUrl: 'https://parley.example' }],
    ['where something passes it on', { forwarded: true }],
    [
      'under a name that was made to lead here',
      { host: 'rebound.example:3000', origin: 'http://rebound.example:3000' },
    ],
    ['under a name that begins like this machine', { host: '127.0.0.1.example', origin: 'http://127.0.0.1.example' }],
    ['from another site', { fetchSite: 'cross-site', origin: 'https://evil.example' }],
    ['from another port', { fetchSite: 'same-site', origin: 'http://127.0.0.1:9999' }],
    ['from another site that hides it', { fetchSite: null, origin: 'https://evil.example' }],
    ['from a page without origin', { fetchSite: null, origin: 'null' }],
    ['typed into the address bar', { fetchSite: 'none', origin: null }],
    ['with two stories', { fetchSite: 'same-origin', origin: 'https://evil.example' }],
    ['without either header', { fetchSite: null, origin: null }],
    ['without a host', { host: null }],
  ])('%s', (_, changes) => expect(whyRefused({ ...OWN, ...changes })).toBeTypeOf('string'))
})

test('a page says what to do where it can only be read', () => {
  expect(whyReadOnly({ ...OWN, bound: '0.0.0.0' })).toContain('without HOST')
  expect(whyReadOnly({ ...OWN, host: 'parley.lan' })).toContain('http://127.0.0.1')
  expect(whyReadOnly(OWN)).toBeUndefined()
})
