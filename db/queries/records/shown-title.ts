import { titleOf } from '@/lib/records/registry'
import type { AnyRecord } from './referring'

/** The heading of a record; of a quotation its words, of a position or silence who and what. */
export function shownTitle(one: AnyRecord): string {
  if (one.type === 'quotation') {
    const words = one.record.segments.map(({ exact }) => exact).join(' … ')
    return `“${words.slice(0, 90)}”`
  }
  if (one.type === 'position') return one.record.summary.slice(0, 120)
  if (one.type === 'absence') return `${one.record.actor} on ${one.record.topic}`
  return titleOf(one.type, one.record as never).slice(0, 120)
}
