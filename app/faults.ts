import type { Unread } from '@/lib/serving/away-page'

/** On the global object, because a bundler may load this file more than once. */
const counter = globalThis as typeof globalThis & { parleyFaults?: number; parleyUnread?: UnreadPages }

/** Number of pages that threw because the database could not be read, and why the last of them did. */
type UnreadPages = { count: number; last?: Unread }

/**
 * Counts a page that threw, so that the next ETag differs: a browser must not keep the broken page.
 *
 * @param unread why, where the database could not be read
 */
export function noteFault(unread?: Unread): void {
  counter.parleyFaults = countFaults() + 1
  if (unread) counter.parleyUnread = { count: findUnreadPages().count + 1, last: unread }
}

/** Counts a page that says that its numbers are not there yet: a browser must not keep it in place of the whole page. */
export const noteUnfinished = (): void => noteFault()

/** Number of pages that threw or were not finished since the server was started. */
export function countFaults(): number {
  return counter.parleyFaults ?? 0
}

/** Those of the pages that threw because the database could not be read. */
export function findUnreadPages(): UnreadPages {
  return counter.parleyUnread ?? { count: 0 }
}
