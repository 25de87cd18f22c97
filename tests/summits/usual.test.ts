import { expect, test } from 'vitest'
import { usualSummit } from '@/lib/summits/usual'

const summits = [{ slug: 'newest' }, { slug: 'second' }, { slug: 'first' }]

test.each([
  ['the one with most on record', { second: 9, first: 2 }, 'second'],
  ['not the newest because it is new', { newest: 1, first: 2 }, 'first'],
  ['the newer of two with as many', { second: 4, first: 4 }, 'second'],
  ['the newest where none has anything', {}, 'newest'],
])('where the address names none, a view shows %s', (_, counts, expected) => {
  expect(usualSummit(summits, new Map(Object.entries(counts)))?.slug).toBe(expected)
})

test('a library without summits has none', () => expect(usualSummit([], new Map())).toBeUndefined())
