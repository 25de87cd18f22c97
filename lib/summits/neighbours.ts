import type { SummitRecord } from '@/lib/records/read-model'

/** A summit with the previous and the next one, by date. */
export function withNeighbours(summit: SummitRecord, summits: SummitRecord[]): SummitRecord[] {
  const inOrder = summits.toSorted((a, b) => a.dateFrom.localeCompare(b.dateFrom) || a.slug.localeCompare(b.slug))
  const index = inOrder.findIndex(({ slug }) => slug === summit.slug)
  return inOrder.slice(Math.max(0, index - 1), index + 2)
}
