import type { ComparedRow, Comparison } from '@/lib/comparison/model'
import { rowMoves } from '@/lib/comparison/movement-words'
import { verdictWords } from '@/lib/comparison/verdict'

/** "Opposite sides: 1 for, 1 against. Okafor crossed sides". */
export function verdictText(row: ComparedRow, actors: Comparison['actors']): string {
  const { label, count } = verdictWords(row.verdict)
  return [count ? `${label}: ${count}` : label, ...rowMoves(row, actors)].join('. ')
}
