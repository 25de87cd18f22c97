import type { CountedStance } from '@/lib/comparison/agreement'
import { STANCES } from '@/lib/vocabulary'

/**
 * The stances on one topic.
 *
 * @param held indexes of actors, ascending
 * @param codes of each, the index of its stance in `STANCES`
 * @param masks of each, a bit for each broader topic on which the actor is on record too; undefined where there is none
 * @param joint pairs of places in `held` whose stances rest on one record, `left * held.length + right`
 */
export type StanceColumn = {
  held: Int32Array
  codes: Uint8Array
  masks: Uint32Array | undefined
  joint: ReadonlySet<number> | undefined
}

type Growing = { held: number[]; codes: number[]; records: (readonly string[])[] }

/** Stances by topic. @param names of the actors, in the order of their indexes */
export function stanceColumns(
  names: readonly string[],
  stances: readonly CountedStance[],
  ancestors: (topic: string) => readonly string[],
): StanceColumn[] {
  const topics = byTopic(names, stances)
  const repeated = repeatedRecords(stances)
  const onIt = new Map<string, Set<number>>()
  const speakers = (topic: string) => {
    const growing = topics.get(topic)
    const known = onIt.get(topic) ?? new Set(growing?.held)
    onIt.set(topic, known)
    return growing ? known : undefined
  }
  return [...topics].map(([topic, { held, codes, records }]) => {
    const wider = ancestors(topic).flatMap((name) => speakers(name) ?? [])
    return {
      held: Int32Array.from(held),
      codes: Uint8Array.from(codes),
      masks: wider.length > 0 ? Uint32Array.from(held, (actor) => maskOf(wider, actor)) : undefined,
      joint: repeated.size > 0 ? jointPlaces(records, repeated) : undefined,
    }
  })
}

const CODE = new Map<string, number>(STANCES.map((stance, index) => [stance, index]))

function byTopic(names: readonly string[], stances: readonly CountedStance[]): Map<string, Growing> {
  const places = new Map(names.map((name, index) => [name, index]))
  const byActor: CountedStance[][] = names.map(() => [])
  for (const stance of stances) {
    const place = places.get(stance.actor)
    if (place !== undefined) byActor[place]?.push(stance)
  }
  const topics = new Map<string, Growing>()
  byActor.forEach((own, place) => {
    for (const { topic, stance, records } of own) {
      let column = topics.get(topic)
      if (!column) {
        column = { held: [], codes: [], records: [] }
        topics.set(topic, column)
      }
      column.held.push(place)
      column.codes.push(CODE.get(stance) ?? 0)
      column.records.push(records)
    }
  })
  return topics
}

/** A bit for each broader topic on which the actor is on record too; a chain has at most 31. */
function maskOf(wider: readonly Set<number>[], actor: number): number {
  return wider.slice(0, 31).reduce((mask, onIt, bit) => (onIt.has(actor) ? mask | (1 << bit) : mask), 0)
}

/** Records that stand behind several stances: somebody spoke for somebody else. */
function repeatedRecords(stances: readonly CountedStance[]): Set<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { records } of stances)
    for (const id of records) {
      if (seen.has(id)) repeated.add(id)
      else seen.add(id)
    }
  return repeated
}

function jointPlaces(records: readonly (readonly string[])[], repeated: ReadonlySet<string>): Set<number> | undefined {
  const holders = new Map<string, number[]>()
  records.forEach((ids, place) => {
    for (const id of ids) if (repeated.has(id)) holders.set(id, [...(holders.get(id) ?? []), place])
  })
  const joint = new Set<number>()
  for (const some of holders.values())
    for (const left of some) for (const right of some) if (left < right) joint.add(left * records.length + right)
  return joint.size === 0 ? undefined : joint
}
