import type { PairAgreement, Relation } from '@/lib/comparison/model'
import type { Square } from './model'

const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const

/**
 * One square per shared topic, same side first. A topic that is part of another shares its list and is drawn joined to it:
 * it is not counted in addition to it.
 */
export function joinSquares(pair: PairAgreement, label: (cell: string) => string): Square[][] {
  const square = (cell: string, relation: Relation, part: boolean): Square & { cell: string } => ({
    cell,
    label: label(cell),
    topic: cell.split('@')[0] ?? cell,
    relation,
    part,
  })
  const squares = [
    ...RELATIONS.flatMap((relation) => pair[relation].map((cell) => square(cell, relation, false))),
    ...pair.parts.map(({ topic, relation }) => square(topic, relation, true)),
  ]
  const joins: { cells: Set<string>; squares: Square[] }[] = []
  for (const { cell, ...square } of squares) {
    const related = pair.parts.flatMap(({ topic, wider }) => (topic === cell ? [wider] : wider === cell ? [topic] : []))
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
