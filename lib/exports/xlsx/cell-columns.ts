import { capitalize } from '@/lib/capitalize'
import { cellLines, saidText } from '@/lib/change/cell-words'
import { type Cell, type Comparison, countedStance, type HeldCell, isUnderReview } from '@/lib/comparison/model'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records/read-model'
import { positionHref } from '@/lib/urls'
import { SILENCE, STANCE } from '@/lib/vocabulary'
import { citationText, evidenceText, translationTexts } from '../evidence-text'
import { CELL_CODES, STANCE_GLYPH } from '../key'
import { marksOf, termsText } from '../position-text'
import { recordAddress } from '../record-address'
import { leftOutText, lookedText } from '../silence-text'
import type { XlsxCell } from './sheet'
import { STYLES, stanceStyle } from './styles'

/** Columns of one comparison cell in the sheet. */
export const CELL_COLUMNS = [
  { name: 'Stance', width: 17 },
  { name: 'In words', width: 32 },
  { name: 'Source', width: 13 },
] as const

/**
 * A comparison cell, one sheet cell per entry of `CELL_COLUMNS`. Links: stance to record, source to its address. What is
 * linked is short, because LibreOffice does not wrap it: the citation stands behind the words that it is of.
 */
export function cellColumns(cell: Cell | undefined, comparison: Comparison): XlsxCell[] {
  if (!cell) return CELL_COLUMNS.map(() => ({ value: null }))
  const { sources } = comparison
  if (cell.kind === 'left_out')
    return [
      { value: CELL_CODES.left_out.label, style: STYLES.quiet },
      { value: leftOutText(cell), style: STYLES.quiet },
      { value: null },
    ]
  if (cell.kind === 'silent')
    return [
      { value: SILENCE[cell.silence].label, style: STYLES.quiet },
      {
        value: lines([lookedText(cell, sources), cell.note, ...cell.evidence.flatMap((each) => shown(each, sources))]),
        style: STYLES.quiet,
      },
      sourceCell(cell.evidence, sources),
    ]
  const { positions } = cell
  const review = reviewOf(positions)
  const named = positions.length > 1 || review !== undefined
  const words = positions.map((position, index) =>
    positionWords(position, { named, cell: index === 0 ? cell : undefined, sources }),
  )
  return [
    stanceCell(cell, comparison),
    { value: lines([review && `${capitalize(REVIEW_WORDS[review])}:`, ...words]) },
    sourceCell(
      positions.flatMap(({ evidence }) => evidence),
      sources,
    ),
  ]
}

function stanceCell(cell: Cell & { kind: 'held' }, { provenance }: Comparison): XlsxCell {
  const [first] = cell.positions
  const link = first && recordAddress(provenance, positionHref(first.id))
  const stance = countedStance(cell)
  if (stance === undefined || isUnderReview(cell))
    return { value: CELL_CODES.under_review.label, style: STYLES.review, link }
  return {
    value: `${STANCE_GLYPH[stance]} ${STANCE[stance].label}`,
    style: stanceStyle(stance, link !== undefined),
    link,
  }
}

function positionWords(
  position: PositionRecord,
  { named, cell, sources }: { named: boolean; cell: HeldCell | undefined; sources: SourceRecord[] },
): string {
  const marks = marksOf(position, []).join(', ')
  const { qualifier, summary, inference, evidence, stance } = position
  return lines([
    named ? `${STANCE_GLYPH[stance]} ${STANCE[stance].label}` : undefined,
    marks ? `(${marks})` : undefined,
    saidText(position, cell?.movement),
    ...(cell ? cellLines(cell) : []),
    termsText(position),
    qualifier ? `Qualified: ${qualifier}` : undefined,
    summary,
    ...evidence.flatMap((each) => shown(each, sources)),
    inference ? `Inferred: ${inference}` : undefined,
  ])
}

function shown(evidence: EvidenceRecord, sources: SourceRecord[]): string[] {
  const citation = citationText(evidence, sourceOf(evidence, sources))
  return [`${evidenceText(evidence)} (${citation})`, ...translationTexts(evidence)]
}

function sourceCell(evidence: EvidenceRecord[], sources: SourceRecord[]): XlsxCell {
  const cited = evidence.map((each) => sourceOf(each, sources)?.abbreviation ?? each.source)
  // A sheet cell has one link: the first source that has an address.
  const link = evidence.map((each) => sourceOf(each, sources)?.url).find(Boolean) ?? undefined
  return { value: [...new Set(cited)].join('; '), style: link ? STYLES.link : STYLES.text, link }
}

function sourceOf({ source }: EvidenceRecord, sources: SourceRecord[]): SourceRecord | undefined {
  return sources.find(({ slug }) => slug === source)
}

function lines(texts: (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n')
}
