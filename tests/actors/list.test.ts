import { describe, expect, test } from 'vitest'
import type { ActorClass } from '@/lib/actors/classes'
import { pageOf, sortEntries } from '@/lib/actors/list'
import type { ActorEntry, HeldStance } from '@/lib/actors/read-model'
import { countSides } from '@/lib/actors/sides'
import { classCounts } from '@/lib/actors/words'
import { scriptTag } from '@/lib/scripts'
import type { Stance } from '@/lib/vocabulary'

const entry = (sortName: string, of: ActorClass = 'analysts', slug = sortName.toLowerCase()): ActorEntry => ({
  slug,
  sortName,
  class: of,
})

test('actors are filed by class, then as a catalogue files names', () => {
  const names = ['Zoë', 'al-Bahhar', 'Ångström', 'Angstrom', 'O’Brien', 'Obrien', 'andrew'].map((name) => entry(name))
  expect(
    sortEntries([...names, entry('Aa', 'groups'), entry('Zz', 'officials')]).map(({ sortName }) => sortName),
  ).toEqual(['al-Bahhar', 'andrew', 'Angstrom', 'Ångström', 'Obrien', 'O’Brien', 'Zoë', 'Zz', 'Aa'])
})

describe('pages of the list', () => {
  const entries = Array.from({ length: 7 }, (_, at) => entry(String(at)))
  const page = (after?: string) => {
    const { shown, page: place } = pageOf(entries, after, 3)
    return { slugs: shown.map(({ slug }) => slug).join(''), ...place }
  }
  test.each([
    [undefined, { slugs: '012', total: 7, skipped: 0, previous: null, next: '2' }],
    ['2', { slugs: '345', total: 7, skipped: 3, previous: null, next: '5' }],
    ['5', { slugs: '6', total: 7, skipped: 6, previous: '2', next: null }],
    ['nobody', { slugs: '012', total: 7, skipped: 0, previous: null, next: '2' }],
    ['6', { slugs: '012', total: 7, skipped: 0, previous: null, next: '2' }],
  ])('after %s', (after, expected) => {
    expect(page(after)).toEqual(expected)
  })
})

test('sides count topics at their summits, what is under review apart', () => {
  const held = (topic: string, stance: Stance, summit: string | null = null): HeldStance => ({
    id: 'x',
    holder: { slug: 'a', name: 'A', kind: 'person' },
    topic,
    summit,
    stance,
    outdated: false,
    unworded: false,
    basis: 'stated',
    reportedBy: null,
    voices: ['a'],
  })
  const counts = countSides([
    held('one', 'opposes_unless'),
    held('two', 'supports', 's-1'),
    held('two', 'supports_if', 's-2'),
    held('three', 'mixed'),
    held('four', 'supports'),
    held('four', 'opposes'),
    held('five', 'opposes'),
    held('five', 'opposes'),
  ])
  expect(counts.get('a')).toEqual({ topics: 5, against: 2, mixed: 1, for: 2, review: 1 })
})

test('the classes in words, none of nobody', () => {
  const none = { analysts: 0, officials: 0, organizations: 0, others: 0, groups: 0 }
  expect(classCounts({ ...none, analysts: 1, organizations: 2, groups: 1 })).toBe(
    '1 analyst, 2 governments and organizations and 1 unnamed group',
  )
  expect(classCounts(none)).toBe('nobody')
})

test.each([
  ['김정은', 'ko'],
  ['李海青', 'und-Hani'],
  ['نور حداد', 'und-Arab'],
  ['טל ים־שקד', 'he'],
  ['Bruce Klingner', undefined],
])('%s is tagged %s', (name, tag) => {
  expect(scriptTag(name)).toBe(tag)
})
