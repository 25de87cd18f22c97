import { jointStance } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import { sideOf } from '@/lib/vocabulary'
import type { SideCounts } from './list'
import type { HeldStance } from './read-model'

/** Counts each actor's topics by side, over counted stances; topics under review are on no side. */
export function countSides(held: HeldStance[]): Map<string, SideCounts> {
  return new Map(
    [...groupBy(held, ({ holder }) => holder.slug)].map(([slug, stances]) => {
      const counts: SideCounts = {
        topics: new Set(stances.map(({ topic }) => topic)).size,
        against: 0,
        mixed: 0,
        for: 0,
        review: 0,
      }
      for (const cell of groupBy(stances, ({ topic, summit }) => `${topic} ${summit}`).values()) {
        const stance = jointStance(cell)
        if (stance) counts[sideOf(stance)]++
        else counts.review++
      }
      return [slug, counts]
    }),
  )
}

export const NO_SIDES: SideCounts = { topics: 0, against: 0, mixed: 0, for: 0, review: 0 }
