import type { BundleSegment } from '@/lib/bundle/schema'
import type { QuotationCheck } from '@/lib/evidence/check'
import type { AnchorQuestion } from './anchor'
import type { JobLimits } from './job-process'
import { runJob } from './run-job'

/** Wider than for files: the text is stored, and many quotations may rest on it. */
const LIMITS: JobLimits = { seconds: 120, patience: 600, megabytes: 640, heap: 512, young: 2, bytes: 64 * 1024 * 1024 }

/**
 * Looks up the segments of quotations in a text, in a separate process: searching a long text for words that are not in
 * it takes seconds, during which the server would answer nobody.
 * @throws {JobFailure} where the search takes more than two minutes, or many others are waiting
 */
export async function anchorApart(text: string, quotations: BundleSegment[][]): Promise<QuotationCheck[]> {
  if (quotations.length === 0) return []
  const question: AnchorQuestion = { text, quotations }
  return runJob('anchor', [], JSON.stringify(question), LIMITS)
}
