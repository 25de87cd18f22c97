import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { readAddress, refuseTakenPort, toUrl } from '@/scripts/address.mjs'

test('it is this machine alone on 3000, unless said otherwise', () => {
  expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 3000 })
  expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 })
})

test.each(['abc', '0', '65536', '80.5', '-1'])('PORT=%s is refused with its reason', (PORT) => {
  expect(() => readAddress({ PORT })).toThrow(`PORT is "${PORT}"`)
})

test('the address printed is one that a browser can go to', () => {
  expect(toUrl({ host: '127.0.0.1', port: 3000 })).toBe('http://127.0.0.1:3000')
  expect(toUrl({ host: '0.0.0.0', port: 3000 })).toBe('http://127.0.0.1:3000')
  expect(toUrl({ host: '::', port: 80 })).toBe('http://[::1]:80')
})

test('a taken port is refused with one to take instead, a free one is not', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await expect(refuseTakenPort({ host: '127.0.0.1', port })).rejects.toThrow(/is taken[\s\S]*PORT=\d+ npm run up/)
  server.close()
  await once(server, 'close')
  await expect(refuseTakenPort({ host: '127.0.0.1', port })).resolves.toBeUndefined()
})
