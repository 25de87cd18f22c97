import { expect, test } from 'vitest'
import { whyCounting } from '@/lib/topics/why-counting'
import { anOccasion, who } from './occasions'

const now = anOccasion({ id: 'now' })
const before = anOccasion({ id: 'before', statedOn: '2018-01-01', bearing: 'behind' })
const report = anOccasion({ id: 'report', reportedBy: who('tomas'), bearing: 'behind', statedOn: '2019-05-01' })
const tied = [anOccasion({ id: 'a' }), anOccasion({ id: 'b', stance: 'supports' })] as const

test.each([
  [now, [now], /only one on record/],
  [now, [now, before], /latest one in the actor’s own, stated words/],
  [before, [now, before], /later words do/],
  [report, [now, report], /reported by Tomas, and first-hand, stated words are on record/],
  [{ ...report, bearing: 'counts' as const }, [report, { ...report, id: 'r2' }], /nothing first-hand and stated/],
  [tied[0], [...tied], /Under review/],
  [anOccasion({ id: 'c' }), [anOccasion({ id: 'c' }), anOccasion({ id: 'd' })], /together with another/],
  [{ ...before, bearing: 'uncertain' as const }, [now, before], /not certain enough/],
])('%#', (occasion, occasions, words) => {
  expect(whyCounting(occasion, occasions)).toMatch(words)
})
