import { noteFault } from '@/app/faults'

/** Next calls this for every request that threw. */
export function onRequestError(): void {
  noteFault()
}
