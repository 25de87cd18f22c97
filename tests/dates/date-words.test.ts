import { expect, test } from 'vitest'
import { describeDate } from '@/lib/date-words'

test.each([
  ['2019-01-22', '22 January 2019'],
  ['2019-01-22~', 'about 22 January 2019'],
  ['2019-01-22?', '22 January 2019, if the source is right'],
  ['2019-01-22%', 'about 22 January 2019, if the source is right'],
  ['2019-02', 'some day in February 2019'],
  ['2019', 'some day in 2019'],
  ['../2019-01-22', 'not known, but no later than 22 January 2019'],
  ['2019-01-22/..', 'not known, but no earlier than 22 January 2019'],
  ['2018-07-02/2019-01-12', 'some day from 2 July 2018 to 12 January 2019'],
])('%s is %s', (date, words) => {
  expect(describeDate(date)).toBe(words)
})
