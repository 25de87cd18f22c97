import { z } from 'zod'
import { formatDate } from '@/lib/dates'
import { evidenceRecordSchema, type PositionRecord } from '@/lib/records/read-model'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import type { Cell } from './model'

/** That somebody looked for an actor's words on a topic, and what came of it. */
export const lookedAtSchema = z.strictObject({
  actor: z.string(),
  topic: z.string(),
  kind: z.enum(RECORDED_SILENCES),
  source: z.string(),
  issued: z.string(),
  by: z.string(),
  /** The day of looking, an EDTF date. */
  on: z.string(),
  /** The complete coding it follows from; null where it was recorded by hand. */
  coding: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(evidenceRecordSchema),
})
export type LookedAt = z.infer<typeof lookedAtSchema>

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
  const told = looked.find(({ kind }) => kind !== 'not_found') ?? looked[0]
  if (!told) return { kind: 'silent', actor, silence: 'not_assessed', looked: [], evidence: [], note: null }
  return {
    kind: 'silent',
    actor,
    silence: told.kind,
    looked: looked.filter(({ kind }) => kind === told.kind).map(({ source, issued, by }) => ({ source, issued, by })),
    evidence: told.evidence,
    note: told.note,
  }
}

function whyLeftOut({ basis, reportedBy, statedOn }: PositionRecord): string {
  if (reportedBy) return `reported by ${reportedBy.name}`
  if (basis !== 'stated') return basis
  return `stated ${formatDate(statedOn)}`
}
