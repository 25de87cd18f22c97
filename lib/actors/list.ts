import type { PageOfList } from '@/lib/page-of-list'
import { ACTOR_CLASSES, type ActorClass } from './classes'
import type { ActorEntry, ListedActor } from './read-model'

/** Number of topics (per summit) on each side, by counted stance; those under `review` are on no side. */
export type SideCounts = { topics: number; against: number; mixed: number; for: number; review: number }

export type ActorList = {
  shown: (ListedActor & { sides: SideCounts })[]
  /** Number of actors per class, whatever class is filtered. */
  counts: Record<ActorClass, number>
  /** Paging within the filtered class. */
  page: PageOfList
}

/** Sorts by class, then by name as catalogues do: accents and capitals only break ties. */
export function sortEntries(entries: ActorEntry[]): ActorEntry[] {
  const order = new Map(ACTOR_CLASSES.map((name, index) => [name, index]))
  return entries.toSorted(
    (a, b) =>
      (order.get(a.class) ?? 0) - (order.get(b.class) ?? 0) ||
      CATALOGUE.compare(a.sortName, b.sortName) ||
      (a.slug < b.slug ? -1 : 1),
  )
}

/** The page of at most `size` entries after the slug `after`; the first page where that is unknown or the last entry. */
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
