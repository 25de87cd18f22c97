import { formatDate } from '@/lib/dates'
import { RESPONSE_KINDS, STANDING } from '@/lib/vocabulary'
import type { ClaimPage } from './model'
import { responseVerb } from './response-words'

/**
 * Citation text of a claim: claimant, date, statement, standing and response counts. The statement is worded by the
 * library, so it is not in quotation marks.
 */
export function claimWords({ claim, standing, responses }: ClaimPage): string {
  const counts = RESPONSE_KINDS.map((kind) => ({ kind, count: responses.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${responseVerb(kind, count)}`)
  const working = counts.length > 0 ? ` (${counts.join(', ')})` : ''
  const state = claim.withdrawal === null ? `${STANDING[standing].label}${working}` : 'Withdrawn'
  return `Claim by ${claim.claimant.name}, ${formatDate(claim.madeOn)}: ${claim.statement} ${state}`
}
