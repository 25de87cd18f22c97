import type { HANDS, TERMS } from '@/lib/filter/positions'
import { BASES, type Basis, STANCES, type Stance } from '@/lib/vocabulary'

/** What a position says, without its subject. */
export type Said = {
  stance: Stance
  basis: Basis
  hand: (typeof HANDS)[number]
  terms: (typeof TERMS)[number][]
}

/**
 * Factors of the one number that `Said` is stored as: 1 + stance × basis × reported × condition × qualifier, each by its
 * index. 0 stands for no position.
 */
export const SAID_FACTORS = { stance: BASES.length * 8, basis: 8, reported: 4, condition: 2, qualifier: 1 } as const

/** The number after the highest code. */
export const SAID_CODES = 1 + STANCES.length * SAID_FACTORS.stance

/** Every code with what it stands for. */
export const SAID: readonly (readonly [code: number, said: Said])[] = STANCES.flatMap((stance, stanceIndex) =>
  BASES.flatMap((basis, basisIndex) =>
    Array.from({ length: 8 }, (_, rest) => {
      const code = 1 + stanceIndex * SAID_FACTORS.stance + basisIndex * SAID_FACTORS.basis + rest
      return [code, { stance, basis, hand: handOf(rest), terms: termsOf(rest) }] as const
    }),
  ),
)

function handOf(rest: number): Said['hand'] {
  return rest & SAID_FACTORS.reported ? 'reported' : 'first'
}

function termsOf(rest: number): Said['terms'] {
  const terms: Said['terms'] = []
  if (rest & SAID_FACTORS.condition) terms.push('condition')
  if (rest & SAID_FACTORS.qualifier) terms.push('qualifier')
  return terms.length > 0 ? terms : ['neither']
}
