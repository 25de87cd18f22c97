import { expect, test } from 'vitest'
import { summitDayWords } from '@/lib/summits/words'

const HANOI = { date: '2019-02-27/2019-02-28', dateFrom: '2019-02-27', status: 'held' as const, known: '2019-02-08' }

test.each([
  ['everything on record', HANOI, undefined, /Feb 2019, held$/],
  ['the day it begins', HANOI, '2019-02-27', /Feb 2019, held$/],
  ['the day before', HANOI, '2019-02-26', /Feb 2019, announced$/],
  ['the day since which place and date are public', HANOI, '2019-02-08', /Feb 2019, announced$/],
  ['a day before that', HANOI, '2019-02-07', /^announced, day not yet public$/],
  ['no day on record since which they are', { ...HANOI, known: null }, '2019-01-22', /Feb 2019, announced$/],
  ['one that was called off', { ...HANOI, status: 'cancelled' as const }, '2019-02-26', /Feb 2019, cancelled$/],
])('as of %s', (_, summit, asOf, words) => {
  expect(summitDayWords(summit, asOf)).toMatch(words)
})
