import type { ClaimRecord } from '@/lib/claims/read-model'
import type { PositionRecord } from '@/lib/records/read-model'
import { claimHref, positionHref } from '@/lib/urls'
import { BASIS, CLAIM_KIND, STANCE } from '@/lib/vocabulary'
import type { FeedEntry, RecordTimes } from './model'

/** A position in a feed: its title says who and what, and how it is known where it was not said at first hand. */
export function positionEntry(position: PositionRecord, topic: string, times: RecordTimes): FeedEntry {
  const { id, actor, stance, basis, reportedBy, conditions, qualifier, summary, evidence } = position
  const marks = [
    basis === 'stated' ? '' : BASIS[basis].label.toLowerCase(),
    reportedBy ? `reported by ${reportedBy.name}` : '',
  ].filter((mark) => mark !== '')
  const terms = conditions?.items
    .map(({ kind, text }) => `${kind} ${text}`)
    .join(conditions.join === 'any' ? ' or ' : ' and ')
  return {
    path: positionHref(id),
    title: `${actor.name} on ${topic}: ${STANCE[stance].label}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    summary: [summary, terms && `Condition: ${terms}.`, qualifier && `Qualifier: ${qualifier}.`]
      .filter(Boolean)
      .join(' '),
    evidence,
    ...times,
  }
}

export function claimEntry(claim: ClaimRecord, times: RecordTimes): FeedEntry {
  const { slug, claimant, kind, statement, evidence } = claim
  const title = `${claimant.name}: ${statement}`
  return { path: claimHref(slug), title, summary: `${CLAIM_KIND[kind].label} claim.`, evidence, ...times }
}
