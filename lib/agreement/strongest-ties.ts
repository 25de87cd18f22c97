import type { Tie } from './graph'

/** Above this number of ties each node keeps its strongest alone: a hundred runs of the clustering would take seconds. */
export const MOST_TIES = 5_000
/** Ties that a node keeps then. */
export const STRONGEST = 12

/** The ties by which clusters are found: all of them, or of many those that are among the strongest of one of their nodes. */
export function strongestTies(size: number, ties: readonly Tie[]): Tie[] {
  const above = ties.filter(({ weight }) => weight > 0)
  if (above.length <= MOST_TIES) return above
  const kept = new Uint32Array(size)
  return above
    .toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if ((kept[a] as number) >= STRONGEST && (kept[b] as number) >= STRONGEST) return false
      kept[a] = (kept[a] as number) + 1
      kept[b] = (kept[b] as number) + 1
      return true
    })
}
