import { groupBy } from '@/lib/group-by'
import type { Named } from '@/lib/records'
import { answerOfStance, standingOf } from '@/lib/standing'
import type { ClaimKind, Polarity, ResponseKind, Standing } from '@/lib/vocabulary'
import type { Occasion } from './occasion'

/** A claim that bears on a topic: it restates the proposition, or rests on words that also prove a position on it. */
export type BearingClaim = {
  slug: string
  statement: string
  kind: ClaimKind
  claimant: Named
  onBehalfOf: Named | null
  polarity: Polarity | null
  restates: boolean
  standing: Standing
  answers: Record<ResponseKind, number>
}

/** The same as it is read: with the answers recorded for it, and the topic and summit whose positions it borrows. */
export type ReadClaim = Omit<BearingClaim, 'standing' | 'answers' | 'restates'> & {
  topic: string | null
  summit: string
  responses: ResponseKind[]
}

/**
 * Claims with their standing. A claim that restates a topic borrows the positions on it: whoever has
 * positions of equal rank on different sides counts for neither, and the claimant's own are left out.
 *
 * @param occasions on every topic that the claims restate
 */
export function weighClaims(claims: ReadClaim[], topic: string, occasions: Occasion[]): BearingClaim[] {
  return claims.map(({ topic: restated, summit, responses, ...claim }) => {
    const kinds =
      restated && claim.polarity
        ? borrowed(
            claim,
            claim.polarity,
            occasions.filter((own) => own.topic === restated && (own.summit === null || own.summit === summit)),
          )
        : responses
    const count = (kind: ResponseKind) => kinds.filter((other) => other === kind).length
    return {
      ...claim,
      restates: restated === topic,
      standing: standingOf(kinds.map((kind) => ({ kind }))),
      answers: { endorses: count('endorses'), disputes: count('disputes'), qualifies: count('qualifies') },
    }
  })
}

function borrowed(
  { claimant, onBehalfOf }: Pick<ReadClaim, 'claimant' | 'onBehalfOf'>,
  polarity: Polarity,
  occasions: Occasion[],
): ResponseKind[] {
  const own = [claimant.slug, onBehalfOf?.slug]
  const others = occasions.filter(
    ({ bearing, actor, onBehalfOf: spokenFor }) =>
      bearing === 'counts' && !own.includes(actor.slug) && !(spokenFor && own.includes(spokenFor.slug)),
  )
  const answers = new Map<string, ResponseKind>()
  for (const held of groupBy(others, ({ holder }) => holder.slug).values()) {
    const kinds = new Set(held.map(({ stance }) => answerOfStance(stance, polarity)))
    const [kind] = kinds
    if (kind && kinds.size === 1) for (const { id } of held) answers.set(id, kind)
  }
  return [...answers.values()]
}
