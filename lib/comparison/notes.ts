import type { EvidenceRecord, PositionRecord } from '@/lib/records'
import type { Comparison } from './model'

/** Every piece of evidence in reading order, each with the number under which a printed page lists it. */
export type Note = { number: number; topic: string; position: PositionRecord; evidence: EvidenceRecord }

export function listNotes({ rows }: Comparison): Note[] {
  return rows
    .flatMap(({ topic, cells }) =>
      cells.flatMap((cell) =>
        cell.kind === 'held'
          ? cell.positions.flatMap((position) =>
              position.evidence.map((evidence) => ({ topic: topic.label, position, evidence })),
            )
          : [],
      ),
    )
    .map((note, at) => ({ number: at + 1, ...note }))
}

/** The numbers by position and quotation: `p-1 q-1` → 3. */
export function evidenceNotes(comparison: Comparison): Map<string, number> {
  return new Map(
    listNotes(comparison).map(({ number, position, evidence }) => [`${position.id} ${evidence.id}`, number]),
  )
}
