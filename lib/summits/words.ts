import { formatDate } from '@/lib/dates'
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

/**
 * Date and status of a summit as of a day: before it begins a held one is announced, and before date and place were
 * public neither is told. "announced, day not yet public", "27/28 Feb 2019, held".
 *
 * @param asOf YYYY-MM-DD; everything on record where undefined
 */
export function summitDayWords(
  { date, dateFrom, status, known }: Pick<SummitRecord, 'date' | 'dateFrom' | 'status' | 'known'>,
  asOf: string | undefined,
): string {
  const ahead = asOf !== undefined && asOf < dateFrom
  const shown = ahead && status === 'held' ? 'announced' : status
  const hidden = asOf !== undefined && known !== null && asOf < known
  return hidden ? `${shown}, day not yet public` : `${formatDate(date)}, ${shown}`
}
