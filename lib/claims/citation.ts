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
  const { library, dataVersion, dataDate, address } = provenance
  return [
    `${claim.claimant.name}, ${formatDate(claim.madeOn)}: “${claim.statement}”`,
    `Claim ${claim.withdrawal === null ? `standing ${STANDING[standing].label.toLowerCase()}${working}` : 'withdrawn'},`,
    `in ${library}, data version ${dataVersion} of ${formatDate(dataDate)}.${address ? ` ${address}` : ''}`,
  ].join(' ')
}
