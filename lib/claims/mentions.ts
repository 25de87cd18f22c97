import type { AnsweredClaim } from './model'

/** Slugs of all actors that a claim and its answers name; may repeat. */
export function voicesOf({ claim, responses, review }: AnsweredClaim): string[] {
  const { claimant, onBehalfOf, reportedBy } = claim
  return [{ actor: claimant, onBehalfOf, reportedBy }, ...responses, ...review]
    .flatMap((record) => [record.actor, record.onBehalfOf, record.reportedBy])
    .flatMap((actor) => actor?.slug ?? [])
    .concat(
      claim.outcomes.flatMap(({ evidence }) => evidence.flatMap(({ speakers }) => speakers.map(({ slug }) => slug))),
    )
}

/** Slugs of the sources that a claim and its answers rest on; may repeat. */
export function sourcesOf({ claim, responses, review }: AnsweredClaim): string[] {
  return [
    ...[claim, ...responses, ...review, ...claim.outcomes].flatMap(({ evidence }) =>
      evidence.map(({ source }) => source),
    ),
    ...claim.outcomes.flatMap(({ sources }) => sources.map(({ source }) => source)),
  ]
}
