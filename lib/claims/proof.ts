import type { Outcome } from '@/lib/outcome-vocabulary'

/** Why an outcome is refused. */
export const NO_PROOF = 'nothing is settled without a quotation or a cited source'
export const OWN_WORDS_ALONE =
  'the claimant’s own words settle nothing alone: name words of somebody else, or a source by somebody else'

type Proof = {
  outcome: Outcome
  /** The speakers of each quotation, and the actors among the authors of each cited source. */
  quotations: readonly (readonly string[])[]
  sources: readonly (readonly (string | null)[])[]
}

/**
 * What is wrong with the proof of an outcome; undefined for a good one. "Cannot be told" may rest on its reason alone.
 *
 * @param own slugs of the claimant and of whom it speaks for
 */
export function proofProblem({ outcome, quotations, sources }: Proof, own: readonly string[]): string | undefined {
  if (outcome === 'cannot_be_told') return undefined
  if (quotations.length + sources.length === 0) return NO_PROOF
  const another =
    quotations.some((speakers) => speakers.some((speaker) => !own.includes(speaker))) ||
    sources.some((authors) => !authors.some((author) => author !== null && own.includes(author)))
  return another ? undefined : OWN_WORDS_ALONE
}
