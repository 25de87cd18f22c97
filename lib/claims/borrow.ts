import { groupBy } from '@/lib/group-by'
import type { PositionRecord } from '@/lib/records'
import { answerOfStance, borrowAnswer } from '@/lib/standing'
import type { Polarity } from '@/lib/vocabulary'
import type { ClaimRecord, ResponseRecord } from './model'

type Borrower = Pick<ClaimRecord, 'claimant' | 'onBehalfOf' | 'summit' | 'topic' | 'polarity'>

/**
 * The responses that a claim restating a topic borrows from the positions on that topic: their side decides,
 * whatever its terms. The claimant's own are left out. An actor whose positions of equal rank fall on
 * different sides is under review, and counts for neither.
 *
 * @param counting positions that count, of any topic, actor and summit
 */
export function borrowResponses(
  claim: Borrower,
  counting: PositionRecord[],
): { responses: ResponseRecord[]; review: PositionRecord[] } {
  const { topic, polarity } = claim
  if (!topic || !polarity) return { responses: [], review: [] }
  const others = counting.filter(
    (position) =>
      position.topic === topic.slug &&
      (position.summit === null || position.summit === claim.summit.slug) &&
      !isOwn(claim, position),
  )
  const responses = new Map<string, ResponseRecord>()
  const review = new Map<string, PositionRecord>()
  for (const held of groupBy(others, ({ holder }) => holder).values()) {
    const kinds = new Set(held.map(({ stance }) => answerOfStance(stance, polarity)))
    for (const position of held) {
      if (kinds.size > 1) review.set(position.id, position)
      else responses.set(position.id, asResponse(position, polarity))
    }
  }
  // Words said for somebody stand under both; what is under review for one may still count for the other.
  for (const id of responses.keys()) review.delete(id)
  return { responses: [...responses.values()], review: [...review.values()] }
}

function isOwn({ claimant, onBehalfOf }: Borrower, position: PositionRecord): boolean {
  const voices = [position.actor.slug, position.onBehalfOf?.slug]
  return voices.includes(claimant.slug) || (onBehalfOf !== null && voices.includes(onBehalfOf.slug))
}

function asResponse(position: PositionRecord, polarity: Polarity): ResponseRecord {
  const { id, actor, onBehalfOf, basis, inference, reportedBy, summary, evidence } = position
  return {
    id,
    actor,
    onBehalfOf,
    ...borrowAnswer(position, polarity),
    basis,
    inference,
    reportedBy,
    saidOn: position.statedOn,
    saidFrom: position.statedFrom,
    saidTo: position.statedTo,
    summary,
    evidence,
    position,
  }
}
