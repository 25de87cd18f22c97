import type { CountedStance } from '@/lib/comparison/agreement'
import { type Side, sideOf } from '@/lib/vocabulary'
import type { Clusters } from './clusters'
import type { AgreementCluster, ClusterStand } from './model'
import type { PairMatrix } from './pair-lists'
import { pairCounts } from './pair-matrix'

/** Topics of each cluster that are named. */
const NAMED = 5

/** The clusters with what each of them holds: the topics on which most of its members are on one side. */
export function describeClusters(
  found: Clusters,
  matrix: PairMatrix,
  stances: readonly CountedStance[],
): AgreementCluster[] {
  const clusterOf = new Map(matrix.actors.map((name, index) => [name, found.of[index]]))
  const held = Array.from({ length: found.count }, (): CountedStance[] => [])
  for (const stance of stances) held[clusterOf.get(stance.actor) ?? -1]?.push(stance)
  return Array.from({ length: found.count }, (_, cluster) => {
    const members = found.of.flatMap((of, index) => (of === cluster ? [index] : []))
    return {
      letter: letterOf(cluster),
      members,
      within: sumWithin(members, matrix),
      holds: standsOf(held[cluster] ?? []),
      unsettled: members.filter((index) => (found.moved[index] ?? 0) * 2 > found.runs),
    }
  })
}

/** A to Z, then AA, AB, … */
export function letterOf(cluster: number): string {
  const letter = String.fromCharCode(65 + (cluster % 26))
  return cluster < 26 ? letter : `${letterOf(Math.floor(cluster / 26) - 1)}${letter}`
}

function sumWithin(members: readonly number[], matrix: PairMatrix): AgreementCluster['within'] {
  const sum = { sameSide: 0, shared: 0 }
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      const { sameSide, shared } = pairCounts(matrix, a, b)
      sum.sameSide += sameSide
      sum.shared += shared
    }
  return sum
}

function standsOf(stances: readonly CountedStance[]): ClusterStand[] {
  const cells = new Map<string, Record<Side, number>>()
  for (const { topic, stance } of stances) {
    const counts = cells.get(topic) ?? { for: 0, against: 0, mixed: 0 }
    counts[sideOf(stance)] += 1
    cells.set(topic, counts)
  }
  return [...cells]
    .map(([cell, counts]): ClusterStand => {
      const side = counts.for >= counts.against ? ('for' as const) : ('against' as const)
      return { cell, side, agreeing: counts[side], speaking: counts.for + counts.against + counts.mixed }
    })
    .filter(({ agreeing, speaking }) => agreeing > 1 && agreeing * 2 > speaking)
    .toSorted(
      (a, b) =>
        2 * b.agreeing - b.speaking - (2 * a.agreeing - a.speaking) ||
        b.agreeing - a.agreeing ||
        (a.cell < b.cell ? -1 : 1),
    )
    .slice(0, NAMED)
}
