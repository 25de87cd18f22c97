import type { EvidenceRecord, PositionRecord, TopicRecord } from '@/lib/records'
import type { Cell, Comparison } from './model'

/** One piece of evidence where it stands in a table: in which cell, and under which position unless the cell is silent. */
export type EvidenceSpot = {
  topic: TopicRecord
  cell: Cell
  position: PositionRecord | undefined
  evidence: EvidenceRecord
}
export type NumberedSpot = EvidenceSpot & { number: number }

/** The table as it is read, line by line: topics down and actors across, or the other way round. */
export function readingLines({ rows, actors, filter }: Comparison): { topic: TopicRecord; cell: Cell }[][] {
  const lines = rows.map(({ topic, cells }) => cells.map((cell) => ({ topic, cell })))
  return filter.transpose ? actors.map((_, index) => lines.flatMap((line) => line[index] ?? [])) : lines
}

/**
 * Every piece of evidence in reading order, numbered: the numbers on a printed page and those of a file are these.
 * Words that could not be coded or that declined to answer are evidence like others.
 */
export function numberEvidence(comparison: Comparison): NumberedSpot[] {
  return readingLines(comparison)
    .flatMap((line) => line.flatMap(({ topic, cell }) => evidenceIn(cell).map((found) => ({ topic, cell, ...found }))))
    .map((spot, index) => ({ number: index + 1, ...spot }))
}

/** Names a place: words said for two actors stand in two cells, and have a number in each. */
export function spotKey({ topic, cell, position, evidence }: EvidenceSpot): string {
  return [topic.slug, cell.actor, position?.id, evidence.id].join(' ')
}

function evidenceIn(cell: Cell): Pick<EvidenceSpot, 'position' | 'evidence'>[] {
  if (cell.kind === 'left_out') return []
  if (cell.kind === 'silent') return cell.evidence.map((evidence) => ({ position: undefined, evidence }))
  return cell.positions.flatMap((position) => position.evidence.map((evidence) => ({ position, evidence })))
}
