import { viewCitation } from '@/lib/citations/view'
import { formatDate } from '@/lib/dates'
import { RESPONSE_KINDS, STANDING } from '@/lib/vocabulary'
import type { ClaimPage } from './model'
import { responseVerb } from './response-words'

/** A claim as text to cite: its words, who made it, the standing with its working, and the library it was read in. */
export function claimCitation({ claim, standing, responses, provenance }: ClaimPage): string {
  const counts = RESPONSE_KINDS.map((kind) => ({ kind, count: responses.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${responseVerb(kind, count)}`)
  const working = counts.length > 0 ? ` (${counts.join(', ')})` : ''
  const state = claim.withdrawal === null ? `${STANDING[standing].label}${working}` : 'Withdrawn'
  return viewCitation(`${claim.claimant.name}, ${formatDate(claim.madeOn)}: “${claim.statement}” ${state}`, provenance)
}
