import { expect, test } from 'vitest'
import { acceptsGzip } from '@/lib/serving/accepts-gzip'
import { findDataAddress } from '@/lib/serving/data-address'

test.each([
  ['/positions.json', { format: 'json', path: ['positions'] }],
  ['/positions.csv', { format: 'csv', path: ['positions'] }],
  ['/topics/sanctions-relief.json', { format: 'json', path: ['topics', 'sanctions-relief'] }],
  ['/sample/agreement/network.csv', { format: 'csv', path: ['agreement', 'network'] }],
  ['/try/history/actor/ada.json', { format: 'json', path: ['history', 'actor', 'ada'] }],
])('%s is data', (path, address) => {
  expect(findDataAddress(path)).toEqual(address)
})

test.each([
  '/positions',
  '/positions.xlsx',
  '/codebook.csv',
  // A picture's or a source's own file, which other routes write.
  '/topics/sanctions-relief.csv',
  '/sources/one.csv',
  '/nowhere.json',
  '/openapi.json',
  '/library.json',
  '/Positions.json',
  '/%70ositions.json',
  '//positions.json',
  '/positions.json/',
  '/data/json/positions',
  '/import/1/refused.csv',
])('%s is left to the framework', (path) => {
  expect(findDataAddress(path)).toBeUndefined()
})

test.each([
  [undefined, false],
  ['', false],
  ['br, deflate', false],
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['gzip;q=0', false],
  ['*', true],
  ['*;q=0', false],
  ['gzip;q=0, *', false],
  ['identity, *;q=0.1', true],
])('“%s” takes gzip: %s', (header, takes) => {
  expect(acceptsGzip(header)).toBe(takes)
})
