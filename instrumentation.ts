import { findUnread } from '@/app/away-page'
import { noteFault } from '@/app/faults'

/** Next calls this for every request that threw, before it answers that the page failed. */
export function onRequestError(error: unknown): void {
  noteFault(findUnread(error))
}
