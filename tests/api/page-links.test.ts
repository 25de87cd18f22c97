import { expect, test } from 'vitest'
import { ENDPOINT_NAMES, endpointOf } from '@/lib/api/endpoints'
import { findEndpoint } from '@/lib/api/find-endpoint'
import { listPageLinks } from '@/lib/api/page-links'
import { PARAMETER_WORDS } from '@/lib/api/parameter-words'
import { listReferenceParameters } from '@/lib/api/reference'

const hrefs = (base: string, path: string, query = '') => listPageLinks(base, path, query).map(({ href }) => href)

test.each([
  ['', '/', '?asOf=2019-01-22', ['/overview.json?asOf=2019-01-22']],
  ['', '/actors', '?q=a&after=ada', ['/actors.json?q=a&after=ada', '/actors.csv?q=a', '/actors.atom?q=a']],
  ['/sample', '/actors/ada-marlow', '', ['/sample/actors/ada-marlow.json', '/sample/actors/ada-marlow.atom']],
  ['', '/history/topic/easing', '', ['/history/topic/easing.json']],
  ['', '/compare', '?topics=a,b', ['/compare.json?topics=a,b', '/compare.csv?topics=a,b']],
  [
    '',
    '/change',
    '?topics=a&page=2',
    ['/change.json?topics=a&page=2', '/change.csv?topics=a', '/change.atom?topics=a'],
  ],
  ['', '/sources/gazette', '', ['/sources/gazette.json']],
  ['', '/sources/new', '', []],
  ['', '/sources/gazette/text', '', []],
  ['', '/edit/topic/easing', '', []],
  ['', '/guide', '', []],
])('%s%s%s has its data at %j', (base, path, query, data) => expect(hrefs(base, path, query)).toEqual(data))

test('every linked address is one of data', () => {
  for (const name of ENDPOINT_NAMES) {
    const page = endpointOf(name).path.replaceAll(/\{\w+\}/g, 'some-name')
    const links = hrefs('', page)
    expect(links.length, page).toBeGreaterThan(0)
    const data = links.filter((href) => !href.endsWith('.atom'))
    for (const href of data) expect(findEndpoint(href.replace(/\.[a-z]+$/, '')), href).toBeDefined()
  }
})

test('every parameter is said in words', () => {
  for (const name of ENDPOINT_NAMES)
    for (const { name: parameter, words } of listReferenceParameters(name))
      expect(words.length, `${name} ${parameter}`).toBeGreaterThan(5)
  expect(Object.values(PARAMETER_WORDS).every((words) => !words.endsWith('.'))).toBe(true)
})
