import { broaderTopics } from '@/lib/broader-topics'
import { type Stance, sideOf } from '@/lib/vocabulary'
import { FEW_SHARED, type PairAgreement, type Relation } from './model'

/**
 * One actor's counted stance on one topic. `records` are the ids of its positions; `indirect` says that one of them is
 * second-hand, inferred or enacted.
 */
export type CountedStance = { actor: string; topic: string; stance: Stance; indirect: boolean; records: string[] }

/**
 * Agreement of every pair of actors on the topics both have a counted stance on. A topic is not shared where the two
 * stances rest on one record, which one of the pair said on behalf of the other. A topic that is part of another shared
 * one is not counted in addition to it.
 *
 * @param broader maps a topic to the topic it is part of
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

/** How two stances on one proposition relate; `neither` where one of them is mixed, which is on no side. */
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
  const met = new Map(
    [...left].flatMap(([topic, mine]) => {
      const theirs = right.get(topic)
      if (!theirs || theirs.records.some((id) => mine.records.includes(id))) return []
      return [[topic, { relation: relate(mine.stance, theirs.stance), indirect: mine.indirect || theirs.indirect }]]
    }),
  )
  const lists: Record<Relation, string[]> = { same: [], terms: [], neither: [], opposite: [] }
  const indirect: string[] = []
  const parts: PairAgreement['parts'] = []
  for (const [topic, { relation, indirect: marked }] of met) {
    const wider = broaderTopics(topic, broader).find((one) => met.has(one))
    if (wider !== undefined) parts.push({ topic, wider, relation })
    else {
      lists[relation].push(topic)
      if (marked) indirect.push(topic)
    }
  }
  const shared = Object.values(lists).flat().length
  const sameSide = lists.same.length + lists.terms.length
  return { actors, ...lists, shared, sameSide, few: shared < FEW_SHARED, parts, indirect }
}
