import type { Verdict } from '@/lib/comparison/model'
import { judgeStances } from '@/lib/comparison/verdict'
import { type Review, reviewOf } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import { compareOccasions, type Occasion } from './occasion'

/**
 * One voice on a topic: an actor with the position that counts, or several of equal rank on one day. A position on
 * behalf of somebody is one voice, the speaker's.
 */
export type Voice = { holder: Occasion['holder']; occasions: Occasion[]; review: Review | undefined }

/** All voices with a position that counts, in the order of the spectrum. */
export function listVoices(occasions: Occasion[]): Voice[] {
  const heard = onceEach(occasions.filter(({ bearing }) => bearing === 'counts'))
  return [...groupBy(heard.toSorted(compareOccasions), ({ holder }) => holder.slug).values()].map((own) => ({
    holder: (own[0] as Occasion).holder,
    occasions: own,
    review: reviewOf(own),
  }))
}

/** Each position once: under its speaker where that occasion is given, otherwise under the actor spoken for. */
export function onceEach(occasions: Occasion[]): Occasion[] {
  const ofSpeakers = new Set(occasions.filter(isSpeakers).map(({ id }) => id))
  return occasions.filter((occasion) => isSpeakers(occasion) || !ofSpeakers.has(occasion.id))
}

/** Verdict over voices. Voices under review are counted in `review` only. */
export function judgeVoices(voices: Voice[]): Verdict {
  return judgeStances(
    voices.flatMap(({ review, occasions }) => (review || !occasions[0] ? [] : [occasions[0].stance])),
    voices.filter(({ review }) => review).length,
  )
}

/** The actor spoken for, where later words count for them; null otherwise. */
export function overtakenFor(occasion: Occasion, occasions: Occasion[]): Occasion['onBehalfOf'] {
  const { onBehalfOf } = occasion
  if (!onBehalfOf || !isSpeakers(occasion)) return null
  const theirs = occasions.find(({ id, holder }) => id === occasion.id && holder.slug === onBehalfOf.slug)
  return theirs?.bearing === 'behind' ? onBehalfOf : null
}

const isSpeakers = ({ holder, actor }: Occasion) => holder.slug === actor.slug
