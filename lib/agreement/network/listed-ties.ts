import type { Tie } from '@/lib/agreement/graph'
import { sideOf } from '@/lib/vocabulary'
import type { ListedTie } from './model'
import type { Statement } from './statement'

/** Most ties of the table; the files have all. */
const LISTED = 100

/**
 * The strongest ties with the topics behind them, of equal ones in the order of their nodes.
 * @param first which ties come before all others
 */
export function listTies(
  ties: readonly Tie[],
  actors: readonly string[],
  statements: readonly Statement[],
  first: (tie: Tie) => boolean = () => false,
): ListedTie[] {
  const strongest = ties.toSorted(
    (x, y) => Number(first(y)) - Number(first(x)) || Math.abs(y.weight) - Math.abs(x.weight) || x.a - y.a || x.b - y.b,
  )
  const sides = sidesByActor(statements)
  return strongest.slice(0, LISTED).map((tie) => {
    const [one, other] = [tie.a, tie.b].map((node) => sides.get(actors[node] ?? '') ?? new Map<string, Set<string>>())
    const shared = [...(one ?? [])].flatMap(([topic, mine]) => {
      const theirs = other?.get(topic)
      return theirs ? [{ mine, theirs }] : []
    })
    return {
      ...tie,
      shared: shared.length,
      same: shared.filter(({ mine, theirs }) => SIDES.some((side) => mine.has(side) && theirs.has(side))).length,
      opposite: shared.filter(
        ({ mine, theirs }) => (mine.has('for') && theirs.has('against')) || (mine.has('against') && theirs.has('for')),
      ).length,
    }
  })
}

const SIDES = ['for', 'against']

/** The sides that each actor took on each topic. */
function sidesByActor(statements: readonly Statement[]): Map<string, Map<string, Set<string>>> {
  const sides = new Map<string, Map<string, Set<string>>>()
  for (const { actor, topic, stance } of statements) {
    const topics = sides.get(actor) ?? new Map<string, Set<string>>()
    sides.set(actor, topics)
    topics.set(topic, (topics.get(topic) ?? new Set()).add(sideOf(stance)))
  }
  return sides
}
