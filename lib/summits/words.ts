import type { SummitRecord } from '@/lib/records/read-model'
import type { SummitStatus } from '@/lib/vocabulary'

export const SUMMIT_STATUS_LABEL: Record<SummitStatus, string> = {
  announced: 'Announced',
  held: 'Held',
  cancelled: 'Cancelled',
}

/** The summit's place in words; an announced summit may have none yet. */
export function placeWords({ place, status }: Pick<SummitRecord, 'place' | 'status'>): string {
  return place ?? (status === 'announced' ? 'no place yet' : 'place not on record')
}
