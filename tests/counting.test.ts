import { expect, test } from 'vitest'
import { jointStance, reviewOf } from '@/lib/counting'
import type { Stance } from '@/lib/vocabulary'

const held = (stance: Stance, outdated = false) => ({ stance, outdated, unworded: false })
const onName = (stance: Stance) => ({ ...held(stance), unworded: true })

test.each([
  ['nothing', [], undefined, undefined],
  ['one', [held('mixed')], undefined, 'mixed'],
  ['one stance said twice', [held('opposes'), held('opposes')], undefined, 'opposes'],
  ['two stances', [held('opposes'), held('supports')], 'stances', undefined],
  ['an earlier wording', [held('opposes', true)], 'wording', undefined],
  ['an earlier wording beside the one in force', [held('opposes'), held('opposes', true)], 'wording', undefined],
  ['a topic that is not worded yet', [onName('opposes')], 'unworded', undefined],
  ['several on one', [onName('opposes'), onName('supports')], 'unworded', undefined],
  ['both at once', [held('opposes'), held('supports', true)], 'stances', undefined],
] as const)('of positions of one rank, %s', (_, positions, review, stance) => {
  expect(reviewOf([...positions])).toBe(review)
  expect(jointStance([...positions])).toBe(stance)
})
