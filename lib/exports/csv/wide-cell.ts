import { cellLines, saidText } from '@/lib/change/cell-words'
import { type Cell, countedStance } from '@/lib/comparison/model'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import type { SourceRecord } from '@/lib/records/read-model'
import { SILENCE, STANCE } from '@/lib/vocabulary'
import { citationText, evidenceText } from '../evidence-text'
import { CELL_CODES } from '../key'
import type { Value } from '../long-row'
import { marksOf, termsText } from '../position-text'
import { leftOutText, lookedText } from '../silence-text'

/** Columns of one table cell. Several positions or quotations in a cell become lines of one field. */
export const WIDE_FIELDS = [
  'stance',
  'code',
  'score',
  'conditions',
  'qualifier',
  'marks',
  'summary',
  'quotation',
  'citation',
  'said',
  'movement',
] as const

/** The values of one cell, one for each of `WIDE_FIELDS`. */
export function wideCell(cell: Cell | undefined, sources: SourceRecord[]): Value[] {
  const values = cell ? fields(cell, sources) : {}
  return WIDE_FIELDS.map((name) => values[name])
}

type Fields = Partial<Record<(typeof WIDE_FIELDS)[number], Value>>

function fields(cell: Cell, sources: SourceRecord[]): Fields {
  const cited = (evidence: Parameters<typeof citationText>[0]) =>
    citationText(
      evidence,
      sources.find(({ slug }) => slug === evidence.source),
    )
  if (cell.kind === 'left_out')
    return { stance: CELL_CODES.left_out.label, code: 'left_out', summary: leftOutText(cell) }
  if (cell.kind === 'silent')
    return {
      stance: SILENCE[cell.silence].label,
      code: cell.silence,
      summary: lines([lookedText(cell, sources), cell.note]),
      quotation: lines(cell.evidence.map(evidenceText)),
      citation: lines(cell.evidence.map(cited)),
    }
  const { positions } = cell
  const stance = countedStance(cell)
  const review = reviewOf(positions)
  const labels = [...new Set(positions.map((position) => STANCE[position.stance].label))]
  const evidence = positions.flatMap((position) => position.evidence)
  return {
    stance: review ? `${CELL_CODES.under_review.label}: ${labels.join(', ')}` : labels[0],
    code: stance ?? 'under_review',
    score: stance && STANCE[stance].score,
    conditions: lines(positions.map(termsText)),
    qualifier: lines(positions.map(({ qualifier }) => qualifier)),
    marks: lines([review && REVIEW_WORDS[review], ...positions.map((position) => marksOf(position, []).join(', '))]),
    summary: lines(positions.map(({ summary }) => summary)),
    quotation: lines(evidence.map(evidenceText)),
    citation: lines(evidence.map(cited)),
    said: lines(positions.map((position, index) => saidText(position, index === 0 ? cell.movement : undefined))),
    movement: lines(cellLines(cell)),
  }
}

function lines(texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}
