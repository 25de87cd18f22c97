import type { Review } from '@/lib/counting'
import { STANCES, type Stance } from '@/lib/vocabulary'
import type { Occasion } from './occasion'
import type { Voice } from './voices'

/** One of the five stops of the spectrum: who stands there, and how many more there are than can be named. */
export type Stop = { stance: Stance; named: StopName[]; more: number; count: number }
export type StopName = { occasion: Occasion; review: Review | undefined }

/** Names at one stop beyond which the list below is the better place. */
export const NAMES_AT_A_STOP = 8

/** The same in a picture, which has no list below. */
export const NAMES_IN_A_PICTURE = 40

/**
 * Every stop from against to for, the empty ones too. Voices are in order already.
 *
 * @param most names at a stop
 */
export function buildSpectrum(voices: Voice[], most = NAMES_AT_A_STOP): Stop[] {
  return STANCES.map((stance) => {
    const names = voices.flatMap(({ occasions, review }) => {
      const occasion = occasions.find((own) => own.stance === stance)
      return occasion ? [{ occasion, review }] : []
    })
    // One name left over takes no more room than the line that would say so.
    const shown = names.length === most + 1 ? names.length : most
    return { stance, named: names.slice(0, shown), more: Math.max(0, names.length - shown), count: names.length }
  })
}
