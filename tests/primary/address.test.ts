import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UnusableAddress } from '@/db/engine/libsql/address'
import { addressWords, databaseAddress, nextToAddress } from '@/db/location'
import { freshFolder } from '../support/folders'

const refusal = (settings: NodeJS.ProcessEnv): string => {
  try {
    databaseAddress(settings)
  } catch (error) {
    if (error instanceof UnusableAddress) return error.message
  }
  throw new Error('was taken')
}
const env = (PARLEY_DB: string, more: Record<string, string> = {}) => ({
  NODE_ENV: 'test' as const,
  PARLEY_DB,
  ...more,
})

test.each(['library.db', '/var/lib/parley.db', 'C:\\data\\parley.db', './http', 'httpd.db'])('%s is a file', (file) => {
  expect(databaseAddress(env(file))).toEqual({ kind: 'embedded', file })
})

test.each(['http://127.0.0.1:8080', 'http://127.0.0.1:8080/', 'HTTP://127.0.0.1:8080'])('%s is a server', (named) => {
  const address = databaseAddress(env(named, { PARLEY_DB_TOKEN: 'a.b.c' }))
  expect(address).toEqual({ kind: 'libsql', url: 'http://127.0.0.1:8080', token: 'a.b.c' })
  expect(addressWords(address)).toBe('http://127.0.0.1:8080')
})

test.each([
  ['ftp://library.example', 'begins with “ftp://”'],
  ['libsql://library.example', 'begins with “libsql://”'],
  ['http://library.example/positions', 'has nothing behind its port: http://library.example'],
  ['http://library.example?tls=0', 'has nothing behind its port'],
  ['http://library.example#x', 'has nothing behind its port'],
  ['http://', 'is not an address'],
  ['http:library.example:99999', 'is not an address'],
  ['http://library.example:99999', 'is not an address'],
])('%s is refused', (named, words) => {
  expect(refusal(env(named))).toContain(words)
})

test('a password in the address is refused and not repeated', () => {
  const words = refusal(env('https://editor:s3cret@library.example'))
  expect(words).toContain('PARLEY_DB_TOKEN')
  expect(words).not.toContain('s3cret')
})

test('settings that do not fit are refused', () => {
  expect(refusal(env('http://library.example', { PARLEY_DB_TOKEN: 'a\nb' }))).toContain('PARLEY_DB_TOKEN')
  expect(refusal(env('http://library.example', { PARLEY_DB_CA: 'ca.pem' }))).toContain('https://')
  const file = join(freshFolder(), 'ca.pem')
  writeFileSync(file, 'not one')
  expect(refusal(env('https://library.example', { PARLEY_DB_CA: file }))).toContain('no certificate')
  expect(refusal(env('https://library.example', { PARLEY_DB_CA: `${file}.gone` }))).toContain('no certificate')
})

test('files next to a server are on this machine', () => {
  expect(nextToAddress(databaseAddress(env('http://127.0.0.1:8080')), 'trial').file).toBe('data/parley-trial.db')
  expect(nextToAddress(databaseAddress(env('a/b.db')), 'trial').file).toBe('a/b-trial.db')
})
