import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { TooMuch } from '@/lib/agreement/limits'
import type { NetworkPageView } from '@/lib/agreement/network/page-model'
import type { AgreementPageView } from '@/lib/agreement/page-model'
import type { AgreementFilter } from '@/lib/filter/agreement'
import type { NetworkFilter } from '@/lib/filter/network'
import { computeOnThread } from './computing'
import { findAgreementPage, findNetworkPage, type ViewRequest } from './page'
import { takesLong } from './takes-long'
import type { ComputingAnswer, ComputingTask } from './worker'

/** A page; else that it is not computed yet, that others wait for theirs, or why it is too much, in words. */
export type Computed<View> = { view: View } | { later: 'computing' | 'busy' } | { tooMuch: string }

/** Milliseconds that a page waits for its numbers; afterwards it says that they are being computed. */
const PATIENCE = 8_000

/** The page of Agreement, computed so that other requests do not wait for it, and kept until something is written. */
export function computeAgreementPage(
  library: Library,
  request: ViewRequest<AgreementFilter>,
  patience = PATIENCE,
): Promise<Computed<AgreementPageView>> {
  const task = { page: 'agreement', viewer: library.viewer, request } as const
  return compute(library, task, () => findAgreementPage(library, request), patience)
}

/** The page of a network, in the same way. */
export function computeNetworkPage(
  library: Library,
  request: ViewRequest<NetworkFilter>,
  patience = PATIENCE,
): Promise<Computed<NetworkPageView>> {
  const task = { page: 'network', viewer: library.viewer, request } as const
  return compute(library, task, () => findNetworkPage(library, request), patience)
}

async function compute<View extends AgreementPageView | NetworkPageView>(
  library: Library,
  task: ComputingTask,
  here: () => Promise<View>,
  patience: number,
): Promise<Computed<View>> {
  const answer = (await takesLong(library))
    ? within(
        patience,
        cached(library, `page ${task.page} ${JSON.stringify(task.request)}`, () => onThread(library, task)),
      )
    : here().then((view) => ({ view }), wordsOf)
  return (await answer) as Computed<View>
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
