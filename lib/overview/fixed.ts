import { fixedFilter } from '@/lib/comparison/fixed'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import type { OverviewFilter } from '@/lib/filter/overview'
import type { Overview } from './model'

/** The filter of a link to the overview that shows the same in a year. */
export function fixedOverview({ comparison, summit }: Pick<Overview, 'comparison' | 'summit'>): OverviewFilter {
  const { actors, topics, asOf, data } = fixedFilter(comparison)
  return { actors, topics, summit: summit?.slug ?? ALL_SUMMITS, asOf, data }
}
