import type { SearchKind } from '@/lib/search/entries'

/** What the kinds of results are called. */
export const KIND_LABEL: Record<SearchKind, string> = {
  actor: 'Actors',
  topic: 'Topics',
  claim: 'Claims',
  position: 'Positions',
  quotation: 'Quotations',
  source: 'Sources',
  summit: 'Summits',
}
