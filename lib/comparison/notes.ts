import type { EvidenceRecord, PositionRecord, TopicRecord } from '@/lib/records/read-model'
import type { Cell, Comparison } from './model'

/** One piece of evidence in a comparison table: its cell and, unless the cell is silent, its position. */
export type EvidenceSpot = {
  topic: TopicRecord
  cell: Cell
  position: PositionRecord | undefined
  evidence: EvidenceRecord
}
export type NumberedSpot = EvidenceSpot & { number: number }

/** The table's lines as shown: one per topic, or one per actor where the view is transposed. */
export function readingLines({ rows, actors, filter }: Comparison): { topic: TopicRecord; cell: Cell }[][] {
  const lines = rows.map(({ topic, cells }) => cells.map((cell) => ({ topic, cell })))
  return filter.transpose ? actors.map((_, index) => lines.flatMap((line) => line[index] ?? [])) : lines
}

/**
 * Numbers every piece of evidence in reading order from 1, for printed pages and files alike. Evidence of silences
 * (uncodable words, refusals) is numbered too.
 */
export function numberEvidence(comparison: Comparison): NumberedSpot[] {
  return readingLines(comparison)
    .flatMap((line) => line.flatMap(({ topic, cell }) => evidenceIn(cell).map((found) => ({ topic, cell, ...found }))))
    .map((spot, index) => ({ number: index + 1, ...spot }))
}

/** Identifies a spot: a quotation shown in two cells has a number in each. */
export function spotKey({ topic, cell, position, evidence }: EvidenceSpot): string {
  return [topic.slug, cell.actor, position?.id, evidence.id].join(' ')
}

function evidenceIn(cell: Cell): Pick<EvidenceSpot, 'position' | 'evidence'>[] {
  if (cell.kind === 'left_out') return []
  if (cell.kind === 'silent') return cell.evidence.map((evidence) => ({ position: undefined, evidence }))
  return cell.positions.flatMap((position) => position.evidence.map((evidence) => ({ position, evidence })))
}
