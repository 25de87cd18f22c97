import { type Comparison, isUnderReview } from '@/lib/comparison/model'
import { SILENCE, SILENCES, type Silence, STANCE, STANCES, type Stance } from '@/lib/vocabulary'

/** Cell codes that are neither a stance nor a silence. */
export const CELL_CODES = {
  under_review: {
    label: 'Under review',
    meaning:
      'Two stances of equal rank on one day, or one on an earlier wording of the proposition: shown, not counted.',
  },
  left_out: {
    label: 'Left out',
    meaning: 'There are positions, but the filter leaves them out. Not a silence.',
  },
} as const
export type CellCode = Stance | Silence | keyof typeof CELL_CODES

export type KeyEntry = {
  code: CellCode
  kind: 'stance' | 'silence' | 'cell'
  label: string
  /** Stances only. */
  score: number | undefined
  meaning: string
}

/** Stance shapes as characters, distinguishable without colour. */
export const STANCE_GLYPH: Record<Stance, string> = {
  opposes: '▼',
  opposes_unless: '▽',
  mixed: '◆',
  supports_if: '△',
  supports: '▲',
}

export function isStance(code: CellCode): code is Stance {
  return code in STANCE_GLYPH
}

/** Every cell code, in codebook order. */
export const KEY: readonly KeyEntry[] = [
  ...STANCES.map((code) => ({ code, kind: 'stance' as const, ...pick(STANCE[code]), score: STANCE[code].score })),
  ...SILENCES.map((code) => ({ code, kind: 'silence' as const, ...pick(SILENCE[code]), score: undefined })),
  ...(['under_review', 'left_out'] as const).map((code) => ({
    code,
    kind: 'cell' as const,
    ...pick(CELL_CODES[code]),
    score: undefined,
  })),
]

/** The codes used in a comparison, in codebook order: the key of documents. */
export function usedKey({ rows }: Comparison): KeyEntry[] {
  const used = new Set<CellCode>()
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.kind === 'silent') used.add(cell.silence)
    else if (cell.kind === 'left_out') used.add('left_out')
    else {
      if (isUnderReview(cell)) used.add('under_review')
      for (const { stance } of cell.positions) used.add(stance)
    }
  }
  return KEY.filter(({ code }) => used.has(code))
}

function pick({ label, meaning }: { label: string; meaning: string }) {
  return { label, meaning }
}
