import { type Stance, sideOf } from '@/lib/vocabulary'
import { FEW_SHARED, type PairAgreement } from './model'

/**
 * One actor's counted stance on one topic, the positions it rests on (ids), and whether any is anything but
 * first-hand and stated.
 */
export type CountedStance = { actor: string; topic: string; stance: Stance; indirect: boolean; records: string[] }

/**
 * How every pair of some actors stands on the topics both have a counted stance on. Words that one of the two
 * speaks for the other are one record that stands under both: no agreement, and no topic they share.
 * `broader` maps a topic to the one it is part of.
 */
export function buildAgreement(
  actors: string[],
  stances: CountedStance[],
  broader: Map<string, string | null>,
): PairAgreement[] {
  const byActor = new Map(actors.map((actor) => [actor, new Map<string, CountedStance>()]))
  for (const counted of stances) byActor.get(counted.actor)?.set(counted.topic, counted)
  return actors.flatMap((a, index) =>
    actors
      .slice(index + 1)
      .map((b) => comparePair([a, b], byActor.get(a) ?? new Map(), byActor.get(b) ?? new Map(), broader)),
  )
}

type Relation = 'same' | 'terms' | 'neither' | 'opposite'

/** How two stances on one proposition relate. `mixed` is on neither side, so nobody is beside or against it. */
export function relate(a: Stance, b: Stance): Relation {
  const [left, right] = [sideOf(a), sideOf(b)]
  if (left === 'mixed' || right === 'mixed') return 'neither'
  if (left !== right) return 'opposite'
  return a === b ? 'same' : 'terms'
}

function comparePair(
  actors: [string, string],
  left: Map<string, CountedStance>,
  right: Map<string, CountedStance>,
  broader: Map<string, string | null>,
): PairAgreement {
  const lists: Record<Relation, string[]> = { same: [], terms: [], neither: [], opposite: [] }
  const indirect: string[] = []
  for (const [topic, mine] of left) {
    const theirs = right.get(topic)
    if (!theirs || theirs.records.some((id) => mine.records.includes(id))) continue
    lists[relate(mine.stance, theirs.stance)].push(topic)
    if (mine.indirect || theirs.indirect) indirect.push(topic)
  }
  const shared = Object.values(lists).flat()
  const sameSide = lists.same.length + lists.terms.length
  return {
    actors,
    ...lists,
    shared: shared.length,
    sameSide,
    few: shared.length < FEW_SHARED,
    related: shared.flatMap((topic) =>
      ancestors(topic, broader)
        .filter((wider) => shared.includes(wider))
        .map((wider): [string, string] => [topic, wider]),
    ),
    indirect,
  }
}

/** The topics a topic is part of, nearest first. Stops at a circle, which the database does not forbid. */
function ancestors(topic: string, broader: Map<string, string | null>): string[] {
  const found: string[] = []
  let wider = broader.get(topic)
  while (wider && wider !== topic && !found.includes(wider)) {
    found.push(wider)
    wider = broader.get(wider)
  }
  return found
}
