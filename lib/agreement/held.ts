import { cellKey } from '@/lib/actors/cells'
import type { CountedStance } from '@/lib/comparison/agreement'
import { jointStance } from '@/lib/counting'
import type { ActorKind, Basis, Stance } from '@/lib/vocabulary'

/** A position of an actor without its words. `counts`: whether it counts, or the view leaves it out. */
export type HeldPosition = {
  id: string
  holder: string
  kind: ActorKind
  topic: string
  summit: string | null
  stance: Stance
  basis: Basis
  reported: boolean
  outdated: boolean
  /** Whether the topic has no proposition yet: then nobody is on a side of it. */
  unworded: boolean
  counts: boolean
}

/** Positions that a view leaves out, by reason. */
export type LeftOut = { reported: number; notStated: number; groups: number; unworded: number; review: number }

/**
 * The stance of each actor on each topic (at each summit, for topics judged at one), and what is left out. Two answers
 * of one day, and answers to an earlier wording, are under review and count for nothing.
 *
 * @param groups whether unnamed groups count
 */
export function countStances(
  positions: readonly HeldPosition[],
  groups: boolean,
): { stances: CountedStance[]; leftOut: LeftOut } {
  const leftOut: LeftOut = { reported: 0, notStated: 0, groups: 0, unworded: 0, review: 0 }
  const cells = new Map<string, HeldPosition[]>()
  // One text for each name, however many rows have it.
  const names = new Map<string, string>()
  const once = (name: string) => {
    const known = names.get(name)
    if (known === undefined) names.set(name, name)
    return known ?? name
  }
  for (const position of positions) {
    const { holder, kind, topic, summit, reported, counts } = position
    if (!counts) leftOut[reported ? 'reported' : 'notStated'] += 1
    else if (kind === 'group' && !groups) leftOut.groups += 1
    else if (position.unworded) leftOut.unworded += 1
    else {
      const key = `${holder} ${cellKey(topic, summit)}`
      const cell = cells.get(key)
      if (cell) cell.push(position)
      else cells.set(key, [position])
    }
  }
  const stances: CountedStance[] = []
  for (const some of cells.values()) {
    const [first] = some
    const stance = jointStance(some)
    if (!first) continue
    if (!stance) leftOut.review += 1
    else
      stances.push({
        actor: once(first.holder),
        topic: once(cellKey(first.topic, first.summit)),
        stance,
        indirect: some.some(({ basis, reported }) => basis !== 'stated' || reported),
        records: some.map(({ id }) => id),
      })
  }
  return { stances, leftOut }
}
