import { STANCES, type Stance, sideOf } from '@/lib/vocabulary'

/** How the actors on record are divided on a topic; see the functions of the same names. */
export type Division = {
  for: number
  against: number
  mixed: number
  evenness: number | undefined
  consensus: number | undefined
  polarization: number | undefined
}

/** The division of a topic by the number of actors on each stance. */
export function measureDivision(counts: Readonly<Record<Stance, number>>): Division {
  const on = (side: ReturnType<typeof sideOf>) =>
    STANCES.reduce((sum, stance) => sum + (sideOf(stance) === side ? counts[stance] : 0), 0)
  const sides = { for: on('for'), against: on('against'), mixed: on('mixed') }
  const consensus = consensusOf(counts)
  return {
    ...sides,
    evenness: evennessOf(sides),
    consensus,
    polarization: consensus === undefined ? undefined : polarizationOf(counts),
  }
}

/**
 * How evenly the sides are divided: 2 · min(for, against) / (for + against). Range 0 (all on one side) to 1 (half and
 * half); undefined where nobody is on a side. Example: 6 against and 7 for give 12 / 13 ≈ 0.923.
 */
export function evennessOf({ for: supporting, against }: { for: number; against: number }): number | undefined {
  const both = supporting + against
  return both === 0 ? undefined : (2 * Math.min(supporting, against)) / both
}

/**
 * Consensus on the scale of five stances: 1 + Σ pᵢ · log₂(1 − |xᵢ − x̄| / 4), p the share of a stance, x its score, x̄ the
 * mean score. Range 0 (half at each end) to 1 (all on one stance); undefined without a voice. Example: one supports and
 * one opposes: x̄ = 0, 1 + log₂(1 − 2 / 4) = 0. Source: Tastle and Wierman (2007), Consensus and dissention: a measure
 * of ordinal dispersion.
 */
export function consensusOf(counts: Readonly<Record<Stance, number>>): number | undefined {
  const total = STANCES.reduce((sum, stance) => sum + counts[stance], 0)
  if (total === 0) return undefined
  const mean = STANCES.reduce((sum, stance, score) => sum + score * counts[stance], 0) / total
  return STANCES.reduce((sum, stance, score) => {
    const share = counts[stance] / total
    return share === 0 ? sum : sum + share * Math.log2(1 - Math.abs(score - mean) / (STANCES.length - 1))
  }, 1)
}

/**
 * Polarization as (1 − A) / 2, where A is van der Eijk's agreement: the distribution is taken apart into layers of equal
 * height, and of each layer A = U · (1 − (S − 1) / (K − 1)), S stances that occur, K = 5, U how far the pattern is from two
 * separate peaks; layers weigh by their share. Range 0 (all on one stance) over 0.5 (all stances alike) to 1 (half at
 * each end). Example: 5 on each end and nobody between give A = −1, polarization 1. Source: van der Eijk (2001),
 * Measuring agreement in ordered rating scales, Quality & Quantity 35.
 */
export function polarizationOf(counts: Readonly<Record<Stance, number>>): number {
  const heights = STANCES.map((stance) => counts[stance])
  const total = heights.reduce((sum, height) => sum + height, 0)
  let left = heights
  let agreement = 0
  while (left.some((height) => height > 0)) {
    const low = Math.min(...left.filter((height) => height > 0))
    const layer = left.map((height) => height > 0)
    const weight = (low * layer.filter(Boolean).length) / total
    agreement += weight * layerAgreement(layer)
    left = left.map((height) => (height > 0 ? height - low : 0))
  }
  return (1 - agreement) / 2
}

/** A of one layer: which stances occur. */
function layerAgreement(layer: boolean[]): number {
  const size = layer.length
  const occurring = layer.filter(Boolean).length
  if (occurring === size) return 0
  let apart = 0
  let together = 0
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1)
      for (let c = b + 1; c < size; c += 1) {
        const pattern = [layer[a], layer[b], layer[c]].map(Number).join('')
        if (pattern === '101') apart += 1
        else if (pattern === '110' || pattern === '011') together += 1
      }
  const unimodality =
    occurring === 1 ? 1 : ((size - 2) * together - (size - 1) * apart) / ((size - 2) * (together + apart))
  return unimodality * (1 - (occurring - 1) / (size - 1))
}
