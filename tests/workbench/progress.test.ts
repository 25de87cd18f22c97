import { expect, test } from 'vitest'
import { marginNotes, ticksOf } from '@/lib/workbench/progress'

const TEXT = 'First words here.\n\nSecond words here.\n\nThird.'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const suggestion = (words: string, sure = true) => ({
  ...at(words), exact: words, kind: 'direct' as const, said: 'Ada', speaker: undefined,
  score: 1, sure, date: undefined, interpreted: false,
}) // biome-ignore format: read across
const record = { href: '/positions/p', stance: 'mixed' as const, silence: null, words: 'Easing' }
const coded = [
  { segments: [at('First')], speakers: ['Ada', 'Tomas'], records: [record, { ...record, href: '/positions/q' }] },
  { segments: [at('words')], speakers: ['Ada'], records: [] },
]
const suggestions = [suggestion('First'), suggestion('words'), suggestion('here'), suggestion('Second', false), suggestion('Third')] // biome-ignore format: one thought

test('each suggestion is done, kept, open, to be checked or selected', () => {
  expect(ticksOf(suggestions, coded, [at('Third')]).map(({ state }) => state)).toEqual([
    'done',
    'kept',
    'open',
    'check',
    'hand',
  ])
})

test('the margin has a note for each record, kept words, open suggestion and the selected words', () => {
  const open = suggestions.slice(2, 4)
  const notes = marginNotes({ text: TEXT, coded, open, hand: [at('Third')], speaker: 'Jo' })
  expect([...notes].map(([number, all]) => [number, all.map(({ state, who }) => `${state} ${who}`)])).toEqual([
    [1, ['done Ada, Tomas', 'done Ada, Tomas', 'kept Ada', 'open Ada']],
    [2, ['check Ada']],
    [3, ['hand Jo']],
  ])
})
