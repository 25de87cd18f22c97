import type { Counts } from './counts'

/** Topics that each topic is part of, nearest first. */
export type Ancestors = (topic: string) => readonly string[]

/** Bits of a mask; a chain of topics is never that long, and whatever lies beyond is not looked at. */
const MOST = 31

/**
 * For each topic, one mask for each of its actors: a bit for each broader topic on which the actor has a statement too.
 * Two actors count on a topic where their masks share no bit, because on a shared broader topic they count already.
 */
export function broaderMasks({ topics, byTopic }: Counts, ancestors: Ancestors): Uint32Array[] {
  const places = new Map(topics.map((name, index) => [name, index]))
  const speakers = byTopic.map(({ actors }) => new Set(actors))
  return byTopic.map(({ actors }, index) => {
    const wider = ancestors(topics[index] ?? '').flatMap((name) => speakers[places.get(name) ?? -1] ?? [])
    return Uint32Array.from(actors, (actor) =>
      wider.slice(0, MOST).reduce((mask, onIt, bit) => (onIt.has(actor) ? mask | (1 << bit) : mask), 0),
    )
  })
}
