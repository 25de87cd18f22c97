import { describe, expect, test } from 'vitest'
import { checkRequest, LONGEST_ADDRESS } from '@/lib/serving/check-request'
import { isProxyMark } from '@/lib/serving/proxy-marks'

const LOCAL = { bound: '127.0.0.1', publicUrl: undefined }
const ask = (target: string, hosts: string[], served: { bound: string; publicUrl: string | undefined } = LOCAL) =>
  checkRequest(
    { method: 'GET', target, rawHeaders: ['Accept', 'Host', ...hosts.flatMap((host) => ['hOsT', host])] },
    served,
  )

describe('bound to a loopback address', () => {
  test.each(['127.0.0.1:3000', '127.0.0.1', '127.8.8.8:80', 'localhost:3000', 'LOCALHOST', '[::1]:3000', '[::1]'])(
    'it answers as %s',
    (host) => expect(ask('/compare?q=1', [host])).toEqual({ path: '/compare?q=1' }),
  )
  test.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example#localhost',
    'a@127.0.0.1',
    '192.168.1.4:3000',
    '0.0.0.0:3000',
    '127.0.0.1:3000:3000',
    '2130706433',
    'localhost.',
  ])('it does not answer as %s', (host) => expect(ask('/', [host])).toMatchObject({ status: 421 }))

  test('a form by another name is refused as any of another site', () => {
    const form = { method: 'POST', target: '/write/sources', rawHeaders: ['Host', 'evil.example'] }
    expect(checkRequest(form, LOCAL)).toMatchObject({ status: 403 })
  })

  test('it answers as the host of its public address, and no other name', () => {
    const served = { bound: '::1', publicUrl: 'https://Parley.example/library/' }
    for (const host of ['parley.example', 'PARLEY.example:443', 'localhost:3000'])
      expect(ask('/', [host], served), host).toEqual({ path: '/' })
    expect(ask('/', ['evil.example'], served)).toMatchObject({ status: 421 })
    expect(ask('/', ['evil.example'], { ...served, publicUrl: 'no address' })).toMatchObject({ status: 421 })
  })

  test('the words repeat nothing that could be more than words', () => {
    const refused = ask('/', ['<b>\u202e\r\n'])
    expect('message' in refused && refused.message).toContain('“<b>???”')
  })
})

test('bound to other addresses it answers any name', () => {
  for (const bound of ['0.0.0.0', '::', '192.168.1.4'])
    expect(ask('/', ['parley.lan'], { ...LOCAL, bound })).toEqual({ path: '/' })
})

test('one host is named, once', () => {
  for (const served of [LOCAL, { ...LOCAL, bound: '0.0.0.0' }])
    for (const hosts of [[], [''], ['localhost', 'localhost'], ['localhost', 'evil.example']])
      expect(ask('/', hosts, served), hosts.join()).toMatchObject({ status: 400 })
})

test('an address in the absolute form is of this very host', () => {
  expect(ask('http://localhost:3000/compare?q=1', ['localhost:3000'])).toEqual({ path: '/compare?q=1' })
  expect(ask('http://LOCALHOST/', ['localhost:80'])).toEqual({ path: '/' })
  for (const target of [
    'http://evil.example/',
    'https://localhost:3000/',
    'http://a@localhost:3000/',
    'http://localhost/',
  ])
    expect(ask(target, ['localhost:3000']), target).toMatchObject({ status: 400 })
  for (const target of ['*', '', 'compare', 'file:///etc/passwd'])
    expect(ask(target, ['localhost']), target).toMatchObject({ status: 400 })
})

test('a long address is refused in words', () => {
  expect(ask(`/${'x'.repeat(LONGEST_ADDRESS - 1)}`, ['localhost'])).toHaveProperty('path')
  expect(ask(`/${'x'.repeat(LONGEST_ADDRESS)}`, ['localhost'])).toMatchObject({ status: 414 })
})

test('marks of proxies are known, headers of browsers are not taken for them', () => {
  for (const name of [
    'Via',
    'Forwarded',
    'X-Forwarded-For',
    'x-forwarded-anything',
    'X-Real-IP',
    'CF-Connecting-IP',
    'CF-Ray',
    'True-Client-IP',
    'X-Original-URL',
    'X-Original-Forwarded-For',
    'X-Client-IP',
    'Fly-Client-IP',
  ])
    expect(isProxyMark(name), name).toBe(true)
  for (const name of [
    'host',
    'origin',
    'accept',
    'referer',
    'cookie',
    'sec-fetch-site',
    'x-requested-with',
    'rsc',
    'dnt',
  ])
    expect(isProxyMark(name), name).toBe(false)
})
