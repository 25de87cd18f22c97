import type { PageOfList } from '@/lib/page-of-list'
import { ACTOR_CLASSES, type ActorClass } from './classes'
import type { ActorEntry, ListedActor } from './read-model'

/** On how many topics (at how many summits) what counts is on which side; `review` enters no side. */
export type SideCounts = { topics: number; against: number; mixed: number; for: number; review: number }

export type ActorList = {
  shown: (ListedActor & { sides: SideCounts })[]
  /** How many there are of each class, whatever class is asked for. */
  counts: Record<ActorClass, number>
  /** Where this page stands among those of the class asked for. */
  page: PageOfList
}

/** By class, then as a catalogue files names: accents and capitals decide only between equals. */
export function sortEntries(entries: ActorEntry[]): ActorEntry[] {
  const order = new Map(ACTOR_CLASSES.map((name, at) => [name, at]))
  return entries.toSorted(
    (a, b) =>
      (order.get(a.class) ?? 0) - (order.get(b.class) ?? 0) ||
      CATALOGUE.compare(a.sortName, b.sortName) ||
      (a.slug < b.slug ? -1 : 1),
  )
}

/** The entries after one of them, at most `size`; from the start where that one is not among them, or is the last. */
export function pageOf(
  entries: ActorEntry[],
  after: string | undefined,
  size: number,
): { shown: ActorEntry[]; page: PageOfList } {
  const place = after === undefined ? 0 : entries.findIndex(({ slug }) => slug === after) + 1
  const skipped = place < entries.length ? place : 0
  const slugAt = (at: number) => entries[at]?.slug ?? null
  return {
    shown: entries.slice(skipped, skipped + size),
    page: {
      total: entries.length,
      skipped,
      previous: slugAt(skipped - size - 1),
      next: skipped + size < entries.length ? slugAt(skipped + size - 1) : null,
    },
  }
}

const CATALOGUE = new Intl.Collator('en', { usage: 'sort', sensitivity: 'variant', ignorePunctuation: true })
