import type { Review } from '@/lib/counting'
import { STANCES, type Stance } from '@/lib/vocabulary'
import type { Occasion } from './occasion'
import type { Voice } from './voices'

/** One of the five stances of the spectrum: the actors named, the number of others, and the total. */
export type Stop = { stance: Stance; named: StopName[]; more: number; count: number }
export type StopName = { occasion: Occasion; review: Review | undefined }

/** Most names at a stop of the page; the list below has the others. */
export const NAMES_AT_A_STOP = 8

/** Most names at a stop of the picture, which has no list. */
export const NAMES_IN_A_PICTURE = 40

/**
 * Builds the five stops from against to for, empty ones included.
 *
 * @param voices in the order of `compareOccasions`
 * @param most most names at a stop
 */
export function buildSpectrum(voices: Voice[], most = NAMES_AT_A_STOP): Stop[] {
  return STANCES.map((stance) => {
    const names = voices.flatMap(({ occasions, review }) => {
      const occasion = occasions.find((own) => own.stance === stance)
      return occasion ? [{ occasion, review }] : []
    })
    // A single leftover name takes no more room than "1 more".
    const shown = names.length === most + 1 ? names.length : most
    return { stance, named: names.slice(0, shown), more: Math.max(0, names.length - shown), count: names.length }
  })
}
