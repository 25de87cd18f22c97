import { formatDate } from '@/lib/dates'
import type { EvidenceRecord, PositionRecord } from '@/lib/records'
import type { RecordedSilence } from '@/lib/vocabulary'
import type { Cell } from './model'

/** That somebody looked for an actor's words on a topic, and what came of it. */
export type LookedAt = {
  actor: string
  topic: string
  kind: RecordedSilence
  source: string
  issued: string
  by: string
  /** The day of looking, an EDTF date. */
  on: string
  /** The complete coding it follows from; null where it was recorded by hand. */
  coding: string | null
  note: string | null
  evidence: EvidenceRecord[]
}

/**
 * What stands at one actor and topic. A position that a filter leaves out is said to be left out: the
 * cell is not silent, and showing a silence there would be a false record.
 */
export function buildCell(
  actor: string,
  counting: PositionRecord[],
  leftOut: PositionRecord[],
  looked: LookedAt[],
): Cell {
  if (counting.length > 0) return { kind: 'held', actor, positions: counting }
  if (leftOut.length > 0)
    return { kind: 'left_out', actor, count: leftOut.length, why: [...new Set(leftOut.map(whyLeftOut))] }
  // Words that could not be coded, or a refusal, say more than finding nothing; the latest says it best.
  const leading = looked.find(({ kind }) => kind !== 'not_found') ?? looked[0]
  if (!leading) return { kind: 'silent', actor, silence: 'not_assessed', looked: [], evidence: [], note: null }
  return {
    kind: 'silent',
    actor,
    silence: leading.kind,
    looked: looked
      .filter(({ kind }) => kind === leading.kind)
      .map(({ source, issued, by }) => ({ source, issued, by })),
    evidence: leading.evidence,
    note: leading.note,
  }
}

function whyLeftOut({ basis, reportedBy, statedOn }: PositionRecord): string {
  if (reportedBy) return `reported by ${reportedBy.name}`
  if (basis !== 'stated') return basis
  return `stated ${formatDate(statedOn)}`
}
