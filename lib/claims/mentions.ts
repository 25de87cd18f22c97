import type { AnsweredClaim } from './model'

/** Slugs of everybody that a claim or an answer to it names. */
export function voicesOf({ claim, responses, review }: AnsweredClaim): string[] {
  const { claimant, onBehalfOf, reportedBy } = claim
  return [{ actor: claimant, onBehalfOf, reportedBy }, ...responses, ...review]
    .flatMap((record) => [record.actor, record.onBehalfOf, record.reportedBy])
    .flatMap((actor) => actor?.slug ?? [])
}

/** Slugs of the sources that a claim and the answers to it rest on. */
export function sourcesOf({ claim, responses, review }: AnsweredClaim): string[] {
  return [claim, ...responses, ...review].flatMap(({ evidence }) => evidence.map(({ source }) => source))
}
