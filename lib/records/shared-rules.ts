import type { z } from 'zod'
import type { RecordStatus } from '@/lib/vocabulary'
import { addProblem } from './values'

/** Words of the rules that several kinds of record share. The database holds the same rules, in the same words. */
export const NO_SELF_REPORT = 'nobody reports themselves'
export const NO_OWN_BEHALF = 'nobody speaks on their own behalf'
export const WITHDRAWAL_REASON = 'a withdrawn record, and only a withdrawn one, leaves its reason'

/** Reports a speaker who is named as who reports the words, or as whom they are spoken for. All three are slugs. */
export function checkParties(
  context: z.RefinementCtx,
  { speaker, reportedBy, onBehalfOf }: { speaker: string; reportedBy: string | null; onBehalfOf: string | null },
) {
  if (reportedBy === speaker) addProblem(context, 'reportedBy', NO_SELF_REPORT)
  if (onBehalfOf === speaker) addProblem(context, 'onBehalfOf', NO_OWN_BEHALF)
}

/** Reports a withdrawn record without a reason, and a reason of a record that stands. */
export function checkWithdrawal(
  context: z.RefinementCtx,
  { status, withdrawal }: { status: RecordStatus; withdrawal: string | null },
) {
  if ((status === 'withdrawn') !== (withdrawal !== null)) addProblem(context, 'withdrawal', WITHDRAWAL_REASON)
}

/** Reports an inferred record that does not write its inference down. `noun` names the record. */
export function checkInference(
  context: z.RefinementCtx,
  { basis, inference }: { basis: string; inference: string | null },
  noun: string,
) {
  if (basis === 'inferred' && !inference)
    addProblem(context, 'inference', `an inferred ${noun} writes its inference down`)
}
