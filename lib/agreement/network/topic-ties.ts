import type { Tie } from '@/lib/agreement/graph'
import { sideOf } from '@/lib/vocabulary'
import type { TopicTie } from './model'
import type { Statement } from './statement'

/** Most ties of the table; the files have all. */
const LISTED = 100

type Names = { actors: readonly string[]; topics: readonly string[] }

/**
 * The strongest ties of a two-mode network with the statements behind them, of equal ones in the order of their nodes.
 * @param ties from the number of an actor to that of a topic, which come after the actors
 * @param statements of the network; those left out as repetitions are counted here
 */
export function listTopicTies(
  ties: readonly Tie[],
  { actors, topics }: Names,
  statements: readonly Statement[],
): TopicTie[] {
  const counts = new Map<string, Record<'for' | 'against' | 'mixed', number>>()
  for (const { actor, topic, stance } of statements) {
    const key = keyOf(actor, topic)
    const sides = counts.get(key) ?? { for: 0, against: 0, mixed: 0 }
    sides[sideOf(stance)] += 1
    counts.set(key, sides)
  }
  return ties
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || x.a - y.a || x.b - y.b)
    .slice(0, LISTED)
    .map((tie) => ({
      ...tie,
      ...(counts.get(keyOf(actors[tie.a] ?? '', topics[tie.b - actors.length] ?? '')) ?? {
        for: 0,
        against: 0,
        mixed: 0,
      }),
    }))
}

/** Names have no space in them where they are slugs; an organization that is no actor may, a topic never. */
const keyOf = (actor: string, topic: string) => `${topic} ${actor}`
