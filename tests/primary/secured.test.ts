import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { request as forward } from 'node:http'
import { createServer, type Server } from 'node:https'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine } from '@/db/engine/open'
import { databaseAddress } from '@/db/location'
import { findStorageFault } from '@/db/storage-fault'
import { freshFolder } from '../support/folders'
import { freshPrimary, type TestPrimary } from '../support/primary'

// A server that wants tokens, behind a proxy that speaks TLS with a certificate of an authority of its own.

const TLS = 'tests/fixtures/tls'
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')

let primary: TestPrimary
let proxy: Server
let url: string
beforeAll(async () => {
  const keyFile = join(freshFolder(), 'key.pem')
  writeFileSync(keyFile, publicKey.export({ type: 'spki', format: 'pem' }))
  primary = await freshPrimary({ keyFile })
  const certificate = { key: readFileSync(`${TLS}/server.key`), cert: readFileSync(`${TLS}/server.pem`) }
  proxy = createServer(certificate, (incoming, answer) => {
    const { method, headers, url: path } = incoming
    const passed = forward(`${primary.address.url}${path}`, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers)
      given.pipe(answer)
    })
    passed.on('error', () => answer.writeHead(502).end())
    incoming.pipe(passed)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', () => listening()))
  url = `https://localhost:${(proxy.address() as { port: number }).port}`
})
afterAll(async () => {
  proxy?.closeAllConnections()
  proxy?.close()
  await primary?.stop()
})

function tokenOf(key = privateKey): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'EdDSA', typ: 'JWT' })}.${part({ a: 'rw' })}`
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

/** What a database that is set so gives for `select 1`, or the words of its fault. */
async function tried(settings: Record<string, string>): Promise<unknown> {
  const engine = openEngine(databaseAddress({ NODE_ENV: 'test', ...settings }))
  try {
    return (await engine.run({ sql: 'select 1', params: [], method: 'values' })).rows
  } catch (error) {
    return findStorageFault(error) ?? error
  } finally {
    engine.close()
  }
}
const PARLEY_DB_CA = `${TLS}/authority.pem`

describe('a server that wants tokens', () => {
  test('takes the one that is set', async () => {
    expect(await tried({ PARLEY_DB: primary.address.url, PARLEY_DB_TOKEN: tokenOf() })).toEqual([[1]])
  })

  test.each([
    ['none', undefined],
    ['another’s', tokenOf(stranger.privateKey)],
    ['what is none', 'abc'],
  ])('refuses %s in words', async (_, token) => {
    const settings = { PARLEY_DB: primary.address.url, ...(token ? { PARLEY_DB_TOKEN: token } : {}) }
    expect(await tried(settings)).toBe('its server wants another token (PARLEY_DB_TOKEN)')
  })
})

describe('TLS', () => {
  test('is spoken with the authority that is set', async () => {
    expect(await tried({ PARLEY_DB: url, PARLEY_DB_CA, PARLEY_DB_TOKEN: tokenOf() })).toEqual([[1]])
  })

  test('is refused with any other', async () => {
    expect(await tried({ PARLEY_DB: url, PARLEY_DB_TOKEN: tokenOf() })).toBe('its server does not answer')
  })

  test('a server that is gone behind its proxy leaves a write in doubt, and a read not', async () => {
    const engine = openEngine(
      databaseAddress({ NODE_ENV: 'test', PARLEY_DB: url, PARLEY_DB_CA, PARLEY_DB_TOKEN: tokenOf() }),
    )
    await primary.kill()
    await expect(engine.run({ sql: 'select 1', params: [] })).rejects.toMatchObject({ code: 'PARLEY_AWAY' })
    await expect(engine.run({ sql: 'create table t (a)', params: [] })).rejects.toMatchObject({ code: 'PARLEY_UNSURE' })
    await primary.restart()
    expect((await engine.run({ sql: 'select 1', params: [], method: 'values' })).rows).toEqual([[1]])
    engine.close()
  })
})
