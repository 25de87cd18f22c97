import type { PositionRecord } from '@/lib/records/read-model'
import { type ActorKind, STANCES } from '@/lib/vocabulary'

export type Holder = { slug: string; name: string; sortName: string; kind: ActorKind }

/**
 * One position as one occasion on which somebody is on record, without its evidence: light enough that a
 * topic with thousands of them is read at once.
 */
export type Occasion = Pick<
  PositionRecord,
  | 'id'
  | 'actor'
  | 'onBehalfOf'
  | 'reportedBy'
  | 'summit'
  | 'wording'
  | 'outdated'
  | 'stance'
  | 'basis'
  | 'statedOn'
  | 'statedFrom'
  | 'statedTo'
> & {
  /** Whose it is: the speaker, or whoever they speak for. One position stands under both. */
  holder: Holder
  topic: string
  /** Which source its first quotation is of: no name, but the same for the same source. */
  source: string
  /** `behind`: another one counts for this holder; `uncertain`: it may or may not fall before the day asked for. */
  bearing: 'counts' | 'behind' | 'uncertain'
}

/** Names in the order of a dictionary. One collator for all: made anew for each pair it takes most of a page's time. */
export const compareNames = new Intl.Collator('en').compare
/** Days as the database has them, the earlier first. */
export const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** First-hand and stated: what counts before everything else. */
export function isFirstRank(occasion: Pick<Occasion, 'basis' | 'reportedBy'>): boolean {
  return occasion.basis === 'stated' && occasion.reportedBy === null
}

/** The order of spectrum and list: against to for; in one stance the first-hand before the second-hand, unnamed groups last. */
export function compareOccasions(a: Occasion, b: Occasion): number {
  return (
    STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
    Number(a.holder.kind === 'group') - Number(b.holder.kind === 'group') ||
    Number(a.reportedBy !== null) - Number(b.reportedBy !== null) ||
    compareNames(a.holder.sortName, b.holder.sortName) ||
    compareNames(a.id, b.id)
  )
}
