import { reviewOf } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import type { PositionRecord } from '@/lib/records/read-model'
import { borrowAnswer } from '@/lib/standing'
import type { Polarity } from '@/lib/vocabulary'
import type { ClaimRecord, ResponseRecord } from './read-model'

type Borrower = Pick<ClaimRecord, 'claimant' | 'onBehalfOf' | 'summit' | 'topic' | 'polarity'>

/**
 * Derives the responses of a claim that restates a topic from the positions on that topic, by their side. Positions by,
 * for or on behalf of the claimant are left out. Positions under review (see `reviewOf`) are returned as `review`; equal
 * stances of one actor make one response.
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
  for (const [holder, held] of groupBy(others, (position) => position.holder)) {
    const first = held.find(({ actor }) => actor.slug === holder) ?? held[0]
    if (first && !reviewOf(held)) responses.set(first.id, asResponse(first, held, polarity))
    else for (const position of held) review.set(position.id, position)
  }
  // A position on behalf of somebody has two holders: under review for one, it may still count for the other.
  for (const id of responses.keys()) review.delete(id)
  return { responses: [...responses.values()], review: [...review.values()] }
}

function isOwn({ claimant, onBehalfOf }: Borrower, position: PositionRecord): boolean {
  const voices = [position.actor.slug, position.onBehalfOf?.slug]
  return voices.includes(claimant.slug) || (onBehalfOf !== null && voices.includes(onBehalfOf.slug))
}

/** @param held the position and its equals of the same day, whose evidence is joined */
function asResponse(position: PositionRecord, held: PositionRecord[], polarity: Polarity): ResponseRecord {
  const { id, coding, actor, onBehalfOf, basis, inference, reportedBy, summary } = position
  const evidence = [position, ...held.filter((other) => other !== position)].flatMap((one) => one.evidence)
  return {
    id,
    coding,
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
    evidence: evidence.filter((one, index) => evidence.findIndex(({ id }) => id === one.id) === index),
    position,
  }
}
