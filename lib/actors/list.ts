import type { PageOfList } from '@/lib/page-of-list'
import type { ActorRecord, SourceRecord } from '@/lib/records'
import { ACTOR_CLASSES, type ActorClass } from './classes'

/** What is needed of every actor to put them in order. */
export type ActorEntry = { slug: string; sortName: string; class: ActorClass }

export type ListedActor = {
  actor: ActorRecord
  class: ActorClass
  /** The one source of an unnamed group. */
  source: Pick<SourceRecord, 'abbreviation' | 'issued'> | null
  /** Every occasion on record, made by the actor or on its behalf; and claims. */
  positions: number
  claims: number
  /** People affiliated with an organization. */
  people: number
}

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
  const order = new Map(ACTOR_CLASSES.map((name, index) => [name, index]))
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
  const start = after === undefined ? 0 : entries.findIndex(({ slug }) => slug === after) + 1
  const skipped = start < entries.length ? start : 0
  const slugOf = (index: number) => entries[index]?.slug ?? null
  return {
    shown: entries.slice(skipped, skipped + size),
    page: {
      total: entries.length,
      skipped,
      previous: slugOf(skipped - size - 1),
      next: skipped + size < entries.length ? slugOf(skipped + size - 1) : null,
    },
  }
}

const CATALOGUE = new Intl.Collator('en', { usage: 'sort', sensitivity: 'variant', ignorePunctuation: true })
