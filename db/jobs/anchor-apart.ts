import type { BundleSegment } from '@/lib/bundle/schema'
import type { QuotationCheck } from '@/lib/evidence/check'
import type { AnchorQuestion } from './anchor'
import { runJob } from './run-job'

/**
 * Looks up the segments of quotations in a text, in a separate process: searching a long text for words that are not in
 * it takes seconds, during which the server would answer nobody.
 * @throws {JobFailure} where the search takes more than two minutes
 */
export async function anchorApart(text: string, quotations: BundleSegment[][]): Promise<QuotationCheck[]> {
  if (quotations.length === 0) return []
  const question: AnchorQuestion = { text, quotations }
  return runJob('anchor', [], JSON.stringify(question), { seconds: 120, megabytes: 512, bytes: 64 * 1024 * 1024 })
}
