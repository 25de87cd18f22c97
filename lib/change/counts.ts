import { STANCES, type Stance } from '@/lib/vocabulary'
import { FATES, type Fate, type Passage, stanceOf } from './between'
import { MOVE_KINDS, type MoveKind } from './course'

/** How many actors and topics met which fate. Always printed together: moved, said the same again, not heard since. */
export type ChangeCounts = {
  fates: Record<Fate, number>
  kinds: Record<MoveKind, number>
  /** By stance before and stance after, of those with an answer on both sides. */
  table: Record<Stance, Record<Stance, number>>
  /** Sum of `table`: actors and topics on record on both sides. */
  both: number
}

export function countPassages(passages: Passage[]): ChangeCounts {
  const fates = zero(FATES)
  const kinds = zero(MOVE_KINDS)
  const table = Object.fromEntries(STANCES.map((stance) => [stance, zero(STANCES)])) as ChangeCounts['table']
  let both = 0
  for (const { fate, kind, before, after } of passages) {
    fates[fate]++
    if (kind) kinds[kind]++
    if (!before || !after) continue
    table[stanceOf(before)][stanceOf(after)]++
    both++
  }
  return { fates, kinds, table, both }
}

const zero = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

/** Moves in the order of a list: crossed sides first, then other terms, then to or from mixed; then away and back. */
export function compareByKind(a: Pick<Passage, 'kind'>, b: Pick<Passage, 'kind'>): number {
  const rank = ({ kind }: Pick<Passage, 'kind'>) => (kind ? MOVE_KINDS.indexOf(kind) : MOVE_KINDS.length)
  return rank(a) - rank(b)
}
