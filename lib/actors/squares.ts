import type { PairAgreement } from '@/lib/comparison/model'
import type { Square } from './model'

const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const

/**
 * One square per shared topic, same side first. Topics of which one is part of the other share a list and are drawn
 * joined: they are not independent agreements.
 */
export function joinSquares(pair: PairAgreement, label: (cell: string) => string): Square[][] {
  const squares = RELATIONS.flatMap((relation) =>
    pair[relation].map((cell): Square & { cell: string } => ({
      cell,
      label: label(cell),
      topic: cell.split('@')[0] ?? cell,
      relation,
    })),
  )
  const joins: { cells: Set<string>; squares: Square[] }[] = []
  for (const { cell, ...square } of squares) {
    const related = pair.related.flatMap(([a, b]) => (a === cell ? [b] : b === cell ? [a] : []))
    const met = joins.filter(({ cells }) => related.some((other) => cells.has(other)))
    const [first, ...others] = met
    if (!first) joins.push({ cells: new Set([cell]), squares: [square] })
    else {
      // A square related to two lists merges them.
      for (const other of others) {
        for (const known of other.cells) first.cells.add(known)
        first.squares.push(...other.squares)
        joins.splice(joins.indexOf(other), 1)
      }
      first.cells.add(cell)
      first.squares.push(square)
    }
  }
  return joins.map((join) => join.squares)
}
