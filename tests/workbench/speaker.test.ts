import { expect, test } from 'vitest'
import type { OpenSuggestion } from '@/lib/workbench/open-suggestions'
import { perhapsSame, readSpeaker, speakerQuestion, speakersNear } from '@/lib/workbench/speaker'

const book = {
  actor: [
    { slug: 'l-sorvali', name: 'L. Sorvali' },
    { slug: 'tomas-reyes', name: 'Tomas Reyes', others: ['Speaker Reyes'] },
    { slug: 'ada-marlow', name: 'Ada Marlow' },
    { slug: 'jo-lind', name: 'Jo Lind' },
    { slug: 'jo-lind-2', name: 'Jo Lind' },
    { slug: 'harbor-institute', name: 'Harbor Institute' },
  ],
}
const suggestion = (said: string, sure: boolean, start = 0): OpenSuggestion => ({
  start, end: start + 5, exact: 'words', kind: 'direct', said, speaker: undefined,
  score: sure ? 1 : 0.5, sure, date: undefined, interpreted: false,
}) // biome-ignore format: read across
const params = (typed: string, from?: OpenSuggestion, nearby: string[] = []) => ({ book, typed, from, nearby, authors: [] }) // biome-ignore format: one thought

test.each([
  ['Leena Sorvali', ['L. Sorvali']],
  ['Sorvali', ['L. Sorvali']],
  ['L Sorvali', ['L. Sorvali']],
  ['Maria Sorvali', []],
  ['Straits Institute', []],
  ['Ada Marlowe', []],
  ['!?', []],
])('%s is perhaps the same as %j', (name, names) => {
  expect(perhapsSame(book, name).map((one) => one.name)).toEqual(names)
})

test('nothing is asked of a sure, known speaker, nor of one whom the coder wrote', () => {
  expect(speakerQuestion(params('Tomas Reyes', suggestion('Tomas Reyes', true)))).toBeUndefined()
  expect(speakerQuestion(params('Ada Marlow', suggestion('Tomas Reyes', false)))).toBeUndefined()
  expect(speakerQuestion(params(''))).toBeUndefined()
})

test('an unsure speaker is asked about, by whichever name, with others who speak nearby', () => {
  const from = suggestion('Tomas Reyes', false)
  const nearby = ['Tomas Reyes', 'Nobody Known', 'Ada Marlow', 'Jo Lind']
  for (const typed of ['Tomas Reyes', 'tomas-reyes', 'Speaker Reyes'])
    expect(speakerQuestion(params(typed, from, nearby))).toEqual({
      kind: 'check',
      name: 'Tomas Reyes',
      others: [{ slug: 'ada-marlow', name: 'Ada Marlow' }],
    })
})

test('a new name is answered beforehand only where the text or the source is sure of it', () => {
  const confirmed = (typed: string, from?: OpenSuggestion, authors: string[] = []) =>
    speakerQuestion({ ...params(typed, from), authors })
  expect(confirmed('Dana New', suggestion('Dana New', true))).toMatchObject({ kind: 'new', confirmed: true })
  expect(confirmed('Dana New', suggestion('Dana New', false))).toMatchObject({ confirmed: false })
  expect(confirmed('Dana Other', suggestion('Dana New', true))).toMatchObject({ confirmed: false })
  expect(confirmed('Dana New', undefined, ['Dana New'])).toMatchObject({ confirmed: true })
})

test('an answer counts for the name that it was given for', () => {
  const from = suggestion('Tomas Reyes', false)
  const read = (typed: string, answer?: string, answeredFor = typed) =>
    readSpeaker(params(typed, from), answer, answeredFor)
  expect(read('Tomas Reyes', 'as-named')).toEqual({ slug: 'tomas-reyes' })
  expect(read('Tomas Reyes', 'ada-marlow')).toEqual({ slug: 'ada-marlow' })
  expect(read('Tomas Reyes')).toHaveProperty('problem')
  expect(read('Tomas Reyes', 'as-named', 'Ada Marlow')).toHaveProperty('problem')
  expect(read('Ada Marlow')).toEqual({ slug: 'ada-marlow' })
  expect(read('Dana New', 'somebody-new')).toEqual({ newName: 'Dana New' })
  expect(read('Dana New', 'somebody-new', 'Dana')).toHaveProperty('problem')
  expect(read('Jo Lind')).toEqual({ problem: 'Several are called “Jo Lind”. Say which one is meant.' })
  expect(read('Jo Lind', 'jo-lind-2')).toEqual({ slug: 'jo-lind-2' })
  expect(read('Jo Lind', 'somebody-new')).toEqual({ newName: 'Jo Lind' })
  expect(read('')).toBeUndefined()
})

test('those who speak nearest come first, each once', () => {
  const all = [
    suggestion('A', true, 0),
    suggestion('B', true, 90),
    suggestion('C', true, 60),
    suggestion('B', true, 200),
  ]
  expect(speakersNear(80, all)).toEqual(['B', 'C', 'A'])
})
