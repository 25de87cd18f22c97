import { jointStance } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import type { PositionRecord } from '@/lib/records/read-model'
import { type Answer, answerOfStance, standingOf } from '@/lib/standing'
import type { Polarity } from '@/lib/vocabulary'
import type { Answered, ClaimMade } from './model'
import type { ClaimEntry, HeldStance, OwnStance, RecordedAnswer, RestatingClaim } from './read-model'

/**
 * Adds a claim's standing, from its responses or from the positions on the topic that it restates. Follows the rules of
 * `lib/claims/borrow.ts` on stances without evidence; a test keeps the two equal.
 */
export function judgeClaim(claim: ClaimEntry, held: HeldStance[]): ClaimMade {
  return { ...claim, standing: standingOf(claim.polarity ? borrow(claim, claim.polarity, held) : recorded(claim)) }
}

/** The claims that an actor answers, by positions on restated topics (first) and by recorded responses. */
export function listAnswered<C extends RestatingClaim, P extends OwnStance, R extends { slug: string }>(
  responses: RecordedAnswer<R>[],
  restating: C[],
  counting: P[],
): Answered<C | R, P>[] {
  const onTopic = groupBy(counting, ({ topic }) => topic)
  const borrowed = restating.flatMap((claim): Answered<C, P>[] => {
    const positions = (onTopic.get(claim.topic ?? '') ?? []).filter(
      (position) => isOn(position, claim) && !isOwn(claim, [position.actor.slug, position.onBehalfOf?.slug]),
    )
    const [position] = positions
    const kind = claim.polarity && oneAnswer(positions, claim.polarity)
    return position && kind ? [{ claim, kind, via: 'position', position, uncertain: claim.uncertain }] : []
  })
  const answered = responses.map(
    ({ claim, kind, basis, uncertain }): Answered<R, P> => ({
      claim,
      kind,
      via: basis,
      position: undefined,
      uncertain,
    }),
  )
  return [...borrowed, ...answered]
}

const recorded = (claim: ClaimEntry) => claim.answers.filter(({ actor }) => !isOwn(claim, [actor]))

function borrow(claim: ClaimEntry, polarity: Polarity, held: HeldStance[]): Pick<Answer, 'kind'>[] {
  const others = held.filter((position) => isOn(position, claim) && !isOwn(claim, position.voices))
  return [...groupBy(others, ({ holder }) => holder.slug).values()].flatMap((positions) => {
    const kind = oneAnswer(positions, polarity)
    return kind ? [{ kind }] : []
  })
}

/** The joint answer of positions of equal rank; undefined where they are under review. */
function oneAnswer(
  positions: Pick<PositionRecord, 'stance' | 'outdated' | 'unworded'>[],
  polarity: Polarity,
): Answer['kind'] | undefined {
  const stance = jointStance(positions)
  return stance && answerOfStance(stance, polarity)
}

/** Whether a position is on the claim's topic, and at its summit where the topic is scoped to summits. */
const isOn = (position: { topic: string; summit: string | null }, claim: RestatingClaim) =>
  position.topic === claim.topic && (position.summit === null || position.summit === claim.summit)

/** Whether the claimant or the actor it speaks for is among the voices: then it is no answer. */
const isOwn = ({ claimant, onBehalfOf }: RestatingClaim, voices: (string | undefined)[]) =>
  voices.includes(claimant.slug) || (onBehalfOf !== null && voices.includes(onBehalfOf.slug))
