import { RECORDED_SILENCES, SILENCE, STANCE, STANCES } from '@/lib/vocabulary'

/**
 * What an answer becomes: a stance, a silence, or `nothing`, for what was not asked; `leave_out` where somebody decided so;
 * `ask`, where nobody has yet.
 */
export const MEANINGS = [...STANCES, ...RECORDED_SILENCES, 'nothing', 'leave_out', 'ask'] as const
export type Meaning = (typeof MEANINGS)[number]

export const MEANING_LABEL: Record<Meaning, string> = {
  ...labels(STANCE),
  ...labels(SILENCE),
  nothing: 'No record',
  leave_out: 'Refused',
  ask: 'Not decided: waits',
}

function labels<K extends string>(terms: Record<K, { label: string }>): Record<K, string> {
  return Object.fromEntries(
    Object.entries<{ label: string }>(terms).map(([code, { label }]) => [code, label]),
  ) as Record<K, string>
}
