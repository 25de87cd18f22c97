import { expect, test } from 'vitest'
import { addressIn, libraryServed, splitLibraryPath } from '@/lib/served-library'

test.each([
  ['/', 'own', '', '/'],
  ['/topics/a', 'own', '', '/topics/a'],
  ['/sample', 'sample', '/sample', '/'],
  ['/sample/', 'sample', '/sample', '/'],
  ['/sample/topics', 'sample', '/sample', '/topics'],
  ['/try/write/sources', 'trial', '/try', '/write/sources'],
  ['/sampler', 'own', '', '/sampler'],
  ['/topics/sample/try', 'own', '', '/topics/sample/try'],
  ['/sample/try', 'sample', '/sample', '/try'],
  ['//sample/topics', 'own', '', '//sample/topics'],
])('%s is of the library %s', (pathname, name, base, path) => {
  expect(splitLibraryPath(pathname)).toEqual({ name, base, path })
})

test.each([
  ['', '/', '/'],
  ['/sample', '/', '/sample'],
  ['/sample', '/?summit=a', '/sample?summit=a'],
  ['/sample', '/#top', '/sample#top'],
  ['/sample', '/topics?x=/y', '/sample/topics?x=/y'],
  ['/sample', '', '/sample'],
  ['/sample', '#main', '#main'],
  ['/sample', 'https://example.org/', 'https://example.org/'],
])('in %j the address %s is %s', (base, href, address) => {
  expect(addressIn(base, href)).toBe(address)
})

test('the trial is the editor’s; its addresses show others the sample', () => {
  expect(libraryServed('trial', true)).toEqual({ name: 'trial', base: '/try' })
  expect(libraryServed('trial', false)).toEqual({ name: 'sample', base: '/try' })
  expect(libraryServed('sample', true)).toEqual({ name: 'sample', base: '/sample' })
  expect(libraryServed(null, true)).toEqual({ name: 'own', base: '' })
  expect(libraryServed('another', true)).toEqual({ name: 'own', base: '' })
})
