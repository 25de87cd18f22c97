import { expect, test } from 'vitest'
import { earlierWords, onDate, sentence } from '@/lib/actors/actor-words'
import type { EarlierPosition } from '@/lib/actors/read-model'
import type { Stance } from '@/lib/vocabulary'

const earlier = (stance: Stance, statedOn: string, outranked = false): EarlierPosition => ({
  id: statedOn,
  topic: 't',
  summit: null,
  stance,
  basis: outranked ? 'inferred' : 'stated',
  reportedBy: null,
  statedOn,
  summary: 's',
  outranked,
})

test.each([
  [[earlier('mixed', '2018-05-03'), earlier('supports', '2017')], '2 earlier, last mixed on 3 May 2018'],
  [[earlier('opposes_unless', '2018-05')], '1 earlier, last opposes unless in May 2018'],
  [[earlier('supports', '2018', true)], '1 inferred, enacted or second-hand, outweighed by first-hand words'],
  [
    [earlier('supports', '2020', true), earlier('mixed', '../2018')],
    '1 earlier, last mixed by 2018; 1 inferred, enacted or second-hand, outweighed by first-hand words',
  ],
])('what a line folds away: %#', (positions, words) => {
  expect(earlierWords(positions)).toBe(words)
})

test.each([
  ['2018-05-03', 'on 3 May 2018'],
  ['2018-05', 'in May 2018'],
  ['2018', 'in 2018'],
  ['2018-05-03~', 'c. 3 May 2018'],
  ['2018-05-03?', '3 May 2018 (uncertain)'],
  ['../2018-05-03', 'by 3 May 2018'],
  ['2017-12/..', 'since Dec 2017'],
  ['2018/2019-02', 'between 2018 and Feb 2019'],
])('%s in a sentence: %s', (date, words) => {
  expect(onDate(date)).toBe(words)
})

test.each([
  ['patrols freeze', 'patrols freeze.'],
  ['patrols freeze. ', 'patrols freeze.'],
  ['will they?', 'will they?'],
  ['“enough!”', '“enough!”'],
  ['한국어', '한국어.'],
  ['هل يتوقفون؟', 'هل يتوقفون؟'],
])('%s as a sentence', (text, words) => {
  expect(sentence(text)).toBe(words)
})
