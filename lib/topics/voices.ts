import type { Verdict } from '@/lib/comparison/model'
import { judgeStances } from '@/lib/comparison/verdict'
import { type Review, reviewOf } from '@/lib/counting'
import { groupBy } from '@/lib/group-by'
import { compareOccasions, type Occasion } from './occasion'

/**
 * One voice on a topic: an actor with the position that counts for it, or several of equal rank on one day.
 * Words said for somebody else are one voice, the speaker's, although they stand under both.
 */
export type Voice = { holder: Occasion['holder']; occasions: Occasion[]; review: Review | undefined }

/** Everybody with a position that counts, in the order of the spectrum. */
export function listVoices(occasions: Occasion[]): Voice[] {
  const heard = onceEach(occasions.filter(({ bearing }) => bearing === 'counts'))
  return [...groupBy(heard.toSorted(compareOccasions), ({ holder }) => holder.slug).values()].map((own) => ({
    holder: (own[0] as Occasion).holder,
    occasions: own,
    review: reviewOf(own),
  }))
}

/** Each position once: under its speaker where it stands there, else under whoever it was said for. */
export function onceEach(occasions: Occasion[]): Occasion[] {
  const ofSpeakers = new Set(occasions.filter(isSpeakers).map(({ id }) => id))
  return occasions.filter((occasion) => isSpeakers(occasion) || !ofSpeakers.has(occasion.id))
}

/** Voices under review are counted apart and enter nothing. */
export function judgeVoices(voices: Voice[]): Verdict {
  return judgeStances(
    voices.flatMap(({ review, occasions }) => (review || !occasions[0] ? [] : [occasions[0].stance])),
    voices.filter(({ review }) => review).length,
  )
}

/** Whoever a position was said for although other words count for them by now; null where there is nobody such. */
export function overtakenFor(occasion: Occasion, occasions: Occasion[]): Occasion['onBehalfOf'] {
  const { onBehalfOf } = occasion
  if (!onBehalfOf || !isSpeakers(occasion)) return null
  const theirs = occasions.find(({ id, holder }) => id === occasion.id && holder.slug === onBehalfOf.slug)
  return theirs?.bearing === 'behind' ? onBehalfOf : null
}

const isSpeakers = ({ holder, actor }: Occasion) => holder.slug === actor.slug
