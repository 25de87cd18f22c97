import type { SummitRecord } from '@/lib/records'

/** A summit with the one before and the one after it, in order of date: what its timeline shows. */
export function withNeighbours(summit: SummitRecord, summits: SummitRecord[]): SummitRecord[] {
  const inOrder = summits.toSorted((a, b) => a.dateFrom.localeCompare(b.dateFrom) || a.slug.localeCompare(b.slug))
  const index = inOrder.findIndex(({ slug }) => slug === summit.slug)
  return inOrder.slice(Math.max(0, index - 1), index + 2)
}
