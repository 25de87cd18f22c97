import { ALL_SUMMITS, type ComparePageFilter } from '@/lib/filter/compare'
import type { Comparison } from './model'

/**
 * The filter of a link that shows the same in a year: what the address leaves open is named. The actors and topics are
 * those shown, so the filters that chose them go; the day is that of the data, and `data` its version.
 */
export function fixedFilter({ filter, actors, rows, summit, provenance }: Comparison): ComparePageFilter {
  return {
    ...filter,
    actors: actors.map(({ slug }) => slug),
    topics: [...new Set(rows.map(({ topic }) => topic.slug))],
    theme: undefined,
    summit: filter.summit === ALL_SUMMITS ? ALL_SUMMITS : summit?.slug,
    asOf: filter.asOf ?? (provenance.dataDate || undefined),
    side: undefined,
    recorded: false,
    rows: 'all',
    sort: 'given',
    data: provenance.dataVersion > 0 ? String(provenance.dataVersion) : undefined,
  }
}
