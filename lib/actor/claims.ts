import { groupBy } from '@/lib/group-by'
import type { PositionRecord } from '@/lib/records'
import { type Answer, answerOfStance, borrowAnswer, standingOf } from '@/lib/standing'
import type { ClaimAnswered, ClaimMade, ClaimRecord, HeldStance, RecordedAnswer } from './model'

/** A claim with its standing, from its responses or from the positions on the topic that it restates. */
export function judgeClaim(claim: ClaimRecord, held: HeldStance[]): ClaimMade {
  const recorded: Pick<Answer, 'kind'>[] = claim.answers.filter(({ actor }) => !isOwn(claim, actor))
  const answers = claim.topic === null ? recorded : borrowed(claim, held)
  return { ...claim, standing: standingOf(answers) }
}

/** The claims that an actor answers: by responses, and by positions on topics that claims restate. */
export function listAnswered(
  actor: string,
  recorded: RecordedAnswer[],
  restating: ClaimRecord[],
  counting: PositionRecord[],
): ClaimAnswered[] {
  const borrowedAnswers = restating.flatMap((claim): ClaimAnswered[] => {
    if (isOwn(claim, actor) || !claim.polarity) return []
    const positions = counting.filter((position) => isOn(position, claim))
    const [position] = positions
    // Two stances of equal rank are up for review: they answer nothing yet.
    if (!position || positions.some(({ stance }) => stance !== position.stance)) return []
    const kind = answerOfStance(position.stance, claim.polarity)
    return [{ claim, kind, via: 'position', position, uncertain: claim.uncertain }]
  })
  const responses = recorded.map(
    ({ claim, kind, basis, uncertain }): ClaimAnswered => ({ claim, kind, via: basis, position: undefined, uncertain }),
  )
  return [...borrowedAnswers, ...responses]
}

function borrowed(claim: ClaimRecord, held: HeldStance[]): Answer[] {
  const { polarity } = claim
  if (!polarity) return []
  const others = held.filter((position) => isOn(position, claim) && !isOwn(claim, position.holder.slug))
  return [...groupBy(others, ({ holder, summit }) => `${holder.slug} ${summit}`).values()].flatMap((positions) => {
    const [first] = positions
    if (!first || positions.some(({ stance }) => stance !== first.stance)) return []
    return [borrowAnswer(first, polarity)]
  })
}

/** On the claim's topic, and at its summit where the topic is scoped to summits. */
const isOn = (position: { topic: string; summit: string | null }, claim: ClaimRecord) =>
  position.topic === claim.topic && (position.summit === null || position.summit === claim.summit)

const isOwn = ({ claimant, onBehalfOf }: ClaimRecord, actor: string) =>
  claimant.slug === actor || onBehalfOf?.slug === actor
