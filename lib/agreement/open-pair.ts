import { type CountedStance, relate } from '@/lib/comparison/agreement'
import type { OpenedPair, PairTopic } from './model'
import type { PairMatrix } from './pair-lists'
import { pairCounts } from './pair-matrix'

type Input = {
  a: number
  b: number
  matrix: PairMatrix
  /** Stances of each actor. */
  stances: ReadonlyMap<string, readonly CountedStance[]>
  ancestors: (cell: string) => readonly string[]
  label: (cell: string) => string
}

/** One pair with its topics: those on which they part first, then those on which one is mixed, then those they share. */
export function openPair({ a, b, matrix, stances, ancestors, label }: Input): OpenedPair {
  const [mine, theirs] = [a, b].map((index) => cellsOf(stances.get(matrix.actors[index] ?? ''))) as [Cells, Cells]
  const shared = [...mine].flatMap(([cell, one]): [string, CountedStance, CountedStance][] => {
    const other = theirs.get(cell)
    return other && !other.records.some((id) => one.records.includes(id)) ? [[cell, one, other]] : []
  })
  const topics = shared.map(([cell, one, other]): PairTopic => {
    const wider = ancestors(cell).find((name) => mine.has(name) && theirs.has(name))
    return {
      cell,
      label: label(cell),
      topic: cell.split('@')[0] ?? cell,
      relation: relate(one.stance, other.stance),
      part: wider && label(wider),
      stances: [one, other],
    }
  })
  return {
    a,
    b,
    counts: pairCounts(matrix, a, b),
    topics: topics.toSorted(
      (x, y) =>
        Number(x.part !== undefined) - Number(y.part !== undefined) ||
        ORDER.indexOf(x.relation) - ORDER.indexOf(y.relation) ||
        x.label.localeCompare(y.label, 'en'),
    ),
    only: [mine.size - shared.length, theirs.size - shared.length],
    positions: new Map(),
  }
}

const ORDER: PairTopic['relation'][] = ['opposite', 'neither', 'terms', 'same']

type Cells = Map<string, CountedStance>
const cellsOf = (stances: readonly CountedStance[] = []): Cells => new Map(stances.map((one) => [one.topic, one]))
