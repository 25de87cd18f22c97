import { z } from 'zod'
import { formatDate } from '@/lib/dates'
import { evidenceRecordSchema, type PositionRecord } from '@/lib/records/read-model'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import type { Cell } from './model'

/** A recorded search for an actor's words on a topic, and its result. */
export const lookedAtSchema = z.strictObject({
  actor: z.string(),
  topic: z.string(),
  kind: z.enum(RECORDED_SILENCES),
  source: z.string(),
  issued: z.string(),
  by: z.string(),
  /** Date of the search (EDTF). */
  on: z.string(),
  /** The complete coding that implies it; null where it was recorded by hand. */
  coding: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(evidenceRecordSchema),
})
export type LookedAt = z.infer<typeof lookedAtSchema>

/**
 * Builds the cell of one actor and topic. Where a filter leaves out its positions the cell is `left_out`, never silent:
 * a silence there would be false.
 *
 * @param looked latest first
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
  // Uncodable words or a refusal outrank "nothing found"; of equals the latest leads.
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
