import { expect, test } from 'vitest'
import { ACTOR_PARAMETERS } from '@/lib/filter/actor'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { canonicalQuery, parseFilter } from '@/lib/filter/parse'
import { actorsHref, actorViewHref } from '@/lib/urls'

test.each([
  ['', true],
  ['q=kim', true],
  ['q=kim&of=analysts', true],
  ['of=analysts&q=kim', false],
  ['q=&of=', false],
  ["q=D'Arcy+(%22Tug%22)!*~", true],
  ['q=%EA%B9%80%EC%A0%95%EC%9D%80', true],
  ['q=a%2Cb%26c%2Bd', true],
  ['q=+%E2%80%9Ca%E2%80%9D++b+', false],
])('a list’s address “%s” is in its canonical form: %s', (query, canonical) => {
  const search = new URLSearchParams(query)
  const { filter, problems } = parseFilter(ACTORS_PARAMETERS, search)
  expect(problems).toEqual([])
  const href = actorsHref(filter)
  expect(href === `/actors${canonicalQuery(search)}`).toBe(canonical)
  // Where a redirect leads, it must not lead on.
  const next = new URLSearchParams(href.split('?')[1] ?? '')
  expect(actorsHref(parseFilter(ACTORS_PARAMETERS, next).filter)).toBe(`/actors${canonicalQuery(next)}`)
})

test('a name that is too long is told, not cut', () => {
  const { filter, problems } = parseFilter(ACTORS_PARAMETERS, new URLSearchParams({ q: 'x'.repeat(121) }))
  expect(filter.q).toBeUndefined()
  expect(problems).toHaveLength(1)
})

test('an actor’s address says what it did not understand', () => {
  const { filter, problems } = parseFilter(ACTOR_PARAMETERS, new URLSearchParams('asOf=2019-02-30&groups=perhaps&x=1'))
  expect(filter).toEqual({ asOf: undefined, groups: false })
  expect(problems.map(({ parameter }) => parameter)).toEqual(['asOf', 'groups', 'x'])
  expect(actorViewHref('ada', { asOf: '2019-01-22', groups: true })).toBe('/actors/ada?asOf=2019-01-22&groups=1')
})
