import { isDiskFull } from '@/db/storage-fault'
import { type Refused, refuse } from './result'

export const DISK_FULL =
  'The disk of this machine is full, so nothing was changed. Make room on it and send this again.'

/**
 * The refusal of a write for which the disk has no room. Throws every other error again: the last resort around a use
 * case, for writes outside `refusalOf`.
 */
export function refuseFullDisk(error: unknown): Refused {
  if (!isDiskFull(error)) throw error
  return refuse('full', DISK_FULL)
}
