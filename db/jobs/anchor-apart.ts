import type { BundleSegment } from '@/lib/bundle/schema'
import type { QuotationCheck } from '@/lib/evidence/check'
import type { AnchorQuestion } from './anchor'
import { runJob } from './run-job'

/**
 * Looks the segments of quotations up in a text, in a process of its own: words that are nowhere in a long text
 * take seconds to be sure of, in which a server would answer nobody.
 * @throws {JobFailure} where that takes more than two minutes
 */
export async function anchorApart(text: string, quotations: BundleSegment[][]): Promise<QuotationCheck[]> {
  if (quotations.length === 0) return []
  const question: AnchorQuestion = { text, quotations }
  return runJob('anchor', [], JSON.stringify(question), { seconds: 120, megabytes: 512, bytes: 64 * 1024 * 1024 })
}
