import type { AnsweredClaim } from '@/lib/claims/model'
import { formatDate } from '@/lib/dates'
import { SHOWN_OUTCOME } from '@/lib/outcome-vocabulary'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { claimHref } from '@/lib/urls'
import { CLAIM_KIND, RESPONSE_KIND, STANDING } from '@/lib/vocabulary'
import { citedLines, citedQuotation, type Link } from './cited'

/** Every quotation of a claim: its own words, those of the responses, and what proves its outcome. */
export function evidenceOfClaim({ claim, responses, review }: AnsweredClaim): EvidenceRecord[] {
  return [claim, ...responses, ...review, ...claim.outcomes].flatMap(({ evidence }) => evidence)
}

/** A claim in lines: who, what, its outcome and standing; then its words and each response with its words. */
export function claimLines(
  { claim, outcome, standing, responses, review }: AnsweredClaim,
  sources: ReadonlyMap<string, SourceRecord>,
  link: Link,
): string[] {
  const words = (evidence: EvidenceRecord[]) =>
    evidence.flatMap((one) => citedLines(citedQuotation(one, sources, link)))
  const latest = claim.outcomes.at(-1)
  return [
    `${claim.claimant.name}${claim.onBehalfOf ? ` for ${claim.onBehalfOf.name}` : ''}, ${formatDate(claim.madeOn)} (${CLAIM_KIND[claim.kind].label}${claim.reportedBy ? `; reported by ${claim.reportedBy.name}` : ''})`,
    `  Claim, as the coder words it: ${claim.statement}`,
    ...(claim.withdrawal ? [`  Withdrawn: ${claim.withdrawal}`] : []),
    `  Outcome: ${SHOWN_OUTCOME[outcome].label}${latest ? `. ${latest.reason} (settled by ${latest.settledBy}, ${formatDate(latest.settledOn)})` : ''}`,
    ...(latest?.sources ?? []).map(
      ({ source, sentence }) => `    Cited, not quoted: ${sentence} (${sources.get(source)?.title ?? source})`,
    ),
    ...words(latest?.evidence ?? []),
    `  Standing: ${STANDING[standing].label}`,
    ...words(claim.evidence),
    ...responses.flatMap((response) => [
      `  ${response.actor.name}: ${RESPONSE_KIND[response.kind].label}${response.stated ? '' : ' [inferred]'}${response.reportedBy ? ` [reported by ${response.reportedBy.name}]` : ''}`,
      ...words(response.evidence),
    ]),
    ...(review.length > 0
      ? [`  Under review, counted for neither side: ${review.map(({ actor }) => actor.name).join(', ')}`]
      : []),
    `  Record: ${link(claimHref(claim.slug))}`,
  ]
}
