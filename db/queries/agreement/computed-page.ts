import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { TooMuch } from '@/lib/agreement/limits'
import { computeOnThread } from './computing'
import { findLongPage, type LongPage, type LongPages, type ViewRequest } from './page'
import { takesLong } from './takes-long'
import type { ComputingAnswer, ComputingTask } from './worker'

/** A page; else that it is not computed yet, that others wait for theirs, or why it is too much, in words. */
export type Computed<View> = { view: View } | { later: 'computing' | 'busy' } | { tooMuch: string }

/** Milliseconds that a page waits for its numbers; afterwards it says that they are being computed. */
const PATIENCE = 8_000

/** A page, computed so that other requests do not wait for it, and kept until something is written. */
export async function computePage<Page extends LongPage>(
  library: Library,
  page: Page,
  request: ViewRequest<LongPages[Page]['filter']>,
  patience = PATIENCE,
): Promise<Computed<LongPages[Page]['view']>> {
  if (!(await takesLong(library))) return findLongPage(library, page, request).then((view) => ({ view }), wordsOf)
  const task = { page, viewer: library.viewer, request }
  const key = `page ${page} ${JSON.stringify(request)}`
  const answer = await within(
    patience,
    cached(library, key, () => onThread(library, task)),
  )
  // The thread answers with the page that it was asked for.
  return answer as Computed<LongPages[Page]['view']>
}

/** An answer without a view is not kept: `cached` forgets what failed. */
async function onThread(library: Library, task: ComputingTask): Promise<ComputingAnswer> {
  const answer = await computeOnThread(library.engine.address, task)
  return 'busy' in answer ? Promise.reject(new Busy()) : answer
}

class Busy extends Error {}

async function within(patience: number, answer: Promise<ComputingAnswer>): Promise<Computed<unknown>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Computed<unknown>>((resolve) => {
    timer = setTimeout(() => resolve({ later: 'computing' }), patience)
  })
  try {
    return (await Promise.race([answer, late])) as Computed<unknown>
  } catch (error) {
    if (error instanceof Busy) return { later: 'busy' }
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function wordsOf(error: unknown): { tooMuch: string } {
  if (error instanceof TooMuch) return { tooMuch: error.message }
  throw error
}
