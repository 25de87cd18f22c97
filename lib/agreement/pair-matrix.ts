import type { CountedStance } from '@/lib/comparison/agreement'
import type { Relation } from '@/lib/comparison/model'
import { STANCE, STANCES, sideOf } from '@/lib/vocabulary'
import { compareNames } from './names'

/** How two stances on one topic relate, in the order of the counts of a pair. */
const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const satisfies Relation[]

/**
 * Agreement of every pair of actors. Each list has a place for each pair, `pairPlace`; the numbers are topics on which
 * both are on record: `same` stance, `terms` same side on other terms, `neither` one of them mixed, `opposite` sides.
 * `distance` is the sum of |a − b| of the scores, 0 to 4 a topic.
 */
export type PairMatrix = { actors: string[] } & Record<Relation, Uint16Array> & { distance: Uint32Array }

/** The place of a pair in the lists of a matrix of `size` actors; `a` is below `b`. */
export const pairPlace = (a: number, b: number, size: number): number => (a * (2 * size - a - 1)) / 2 + (b - a - 1)

/** Topics that a topic is part of, nearest first. */
type Ancestors = (topic: string) => readonly string[]

/**
 * Counts for every pair of actors on how many topics they are on the same side, on the same side on other terms, with
 * one of them mixed, and on opposite sides. A topic on which one record stands for both, because one spoke for the
 * other, is not shared; a topic that is part of another which they share is not counted beside it. Silence is in no
 * number.
 *
 * Memory is proportional to the pairs. Example: A supports x and y, B supports x only if something happens and opposes
 * y: terms 1, opposite 1, distance 1 + 4 = 5, closeness 1 − 5 / (2 · 4) = 0.375.
 *
 * @param actors those of the matrix; stances of others are left out
 */
export function buildPairMatrix(
  actors: readonly string[],
  stances: readonly CountedStance[],
  ancestors: Ancestors,
): PairMatrix {
  const names = [...actors].sort(compareNames)
  const size = names.length
  const pairs = (size * (size - 1)) / 2
  const matrix: PairMatrix = {
    actors: names,
    same: new Uint16Array(pairs),
    terms: new Uint16Array(pairs),
    neither: new Uint16Array(pairs),
    opposite: new Uint16Array(pairs),
    distance: new Uint32Array(pairs),
  }
  const lists = RELATIONS.map((relation) => matrix[relation])
  const topics = byTopic(names, stances)
  for (const [topic, { held, codes, records }] of topics) {
    const wider = ancestors(topic).flatMap((name) => topics.get(name)?.onIt ?? [])
    const masks = wider.length > 0 ? held.map((actor) => maskOf(wider, actor)) : undefined
    const joint = sharesRecord(records)
    for (let left = 0; left < held.length; left += 1) {
      const a = held[left] as number
      const row = (a * (2 * size - a - 1)) / 2 - a - 1
      const from = (codes[left] as number) * STANCES.length
      const mask = masks?.[left] ?? 0
      for (let right = left + 1; right < held.length; right += 1) {
        if (mask !== 0 && (mask & (masks?.[right] ?? 0)) !== 0) continue
        if (joint?.(left, right)) continue
        const kind = from + (codes[right] as number)
        const place = row + (held[right] as number)
        const list = lists[RELATION_OF[kind] as number] as Uint16Array
        list[place] = (list[place] as number) + 1
        matrix.distance[place] = (matrix.distance[place] as number) + (DISTANCE_OF[kind] as number)
      }
    }
  }
  return matrix
}

const CODE = Object.fromEntries(STANCES.map((stance, index) => [stance, index])) as Record<string, number>
const EACH_PAIR = STANCES.flatMap((a) => STANCES.map((b) => [a, b] as const))
/** By two stances, the index of their relation in `RELATIONS`. */
const RELATION_OF = Uint8Array.from(EACH_PAIR, ([a, b]) => {
  if (sideOf(a) === 'mixed' || sideOf(b) === 'mixed') return RELATIONS.indexOf('neither')
  if (sideOf(a) !== sideOf(b)) return RELATIONS.indexOf('opposite')
  return RELATIONS.indexOf(a === b ? 'same' : 'terms')
})
const DISTANCE_OF = Uint8Array.from(EACH_PAIR, ([a, b]) => Math.abs(STANCE[a].score - STANCE[b].score))

type Topic = { held: number[]; codes: number[]; records: string[][]; onIt: Set<number> }

function byTopic(names: string[], stances: readonly CountedStance[]): Map<string, Topic> {
  const places = new Map(names.map((name, index) => [name, index]))
  const topics = new Map<string, Topic>()
  const ordered = stances
    .flatMap((one) => {
      const place = places.get(one.actor)
      return place === undefined ? [] : [{ place, one }]
    })
    .sort((a, b) => a.place - b.place)
  for (const { place, one } of ordered) {
    const topic = topics.get(one.topic) ?? { held: [], codes: [], records: [], onIt: new Set() }
    topics.set(one.topic, topic)
    topic.held.push(place)
    topic.codes.push(CODE[one.stance] as number)
    topic.records.push(one.records)
    topic.onIt.add(place)
  }
  return topics
}

/** A bit for each broader topic on which the actor is on record too; a chain has at most 31. */
function maskOf(wider: Set<number>[], actor: number): number {
  return wider.slice(0, 31).reduce((mask, onIt, bit) => (onIt.has(actor) ? mask | (1 << bit) : mask), 0)
}

/** Whether the stances of two holders of a topic rest on one record; undefined where no record has two holders. */
function sharesRecord(records: string[][]): ((left: number, right: number) => boolean) | undefined {
  const holders = new Map<string, number[]>()
  records.forEach((ids, index) => {
    for (const id of ids) holders.set(id, [...(holders.get(id) ?? []), index])
  })
  const joint = new Set<number>()
  for (const some of holders.values())
    for (const left of some) for (const right of some) if (left < right) joint.add(left * records.length + right)
  return joint.size === 0 ? undefined : (left, right) => joint.has(left * records.length + right)
}

/** The numbers of one pair of a matrix. `closeness` is the mean of 1 − |a − b| / 4, 0 to 1; undefined without a topic. */
export type PairCounts = Record<Relation, number> & { shared: number; sameSide: number; closeness: number | undefined }

/** Reads the numbers of one pair. */
export function pairCounts(matrix: PairMatrix, a: number, b: number): PairCounts {
  const place = pairPlace(Math.min(a, b), Math.max(a, b), matrix.actors.length)
  const [same, terms, neither, opposite] = RELATIONS.map((relation) => matrix[relation][place] as number) as [
    number,
    number,
    number,
    number,
  ]
  const shared = same + terms + neither + opposite
  const closeness = shared === 0 ? undefined : 1 - (matrix.distance[place] as number) / (4 * shared)
  return { same, terms, neither, opposite, shared, sameSide: same + terms, closeness }
}
