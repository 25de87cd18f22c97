import type { PositionRecord } from '@/lib/records/read-model'
import { type ActorKind, STANCES } from '@/lib/vocabulary'

export type Holder = { slug: string; name: string; sortName: string; kind: ActorKind }

/**
 * One position without its evidence: light enough to read all positions of a topic, of which there may be thousands.
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
  | 'unworded'
  | 'stance'
  | 'basis'
  | 'statedOn'
  | 'statedFrom'
  | 'statedTo'
> & {
  /** The speaker or the actor spoken for; a position on behalf of somebody has an occasion for each. */
  holder: Holder
  topic: string
  /** Opaque key of the first quotation's source, equal for equal sources. */
  source: string
  /** `behind`: another position counts for this holder; `uncertain`: its date may lie before or after `asOf`. */
  bearing: 'counts' | 'behind' | 'uncertain'
}

/** Compares names alphabetically. One shared collator: creating one per comparison dominates a page's time. */
export const compareNames = new Intl.Collator('en').compare
/** Compares YYYY-MM-DD days, the earlier first. */
export const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether an occasion is first-hand and stated, which counts before everything else. */
export function isFirstRank(occasion: Pick<Occasion, 'basis' | 'reportedBy'>): boolean {
  return occasion.basis === 'stated' && occasion.reportedBy === null
}

/** Order of spectrum and list: against to for; within a stance named actors first, then first-hand, then by name. */
export function compareOccasions(a: Occasion, b: Occasion): number {
  return (
    STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
    Number(a.holder.kind === 'group') - Number(b.holder.kind === 'group') ||
    Number(a.reportedBy !== null) - Number(b.reportedBy !== null) ||
    compareNames(a.holder.sortName, b.holder.sortName) ||
    compareNames(a.id, b.id)
  )
}
