import { isDay } from '@/lib/dates'
import { dataVersion } from './data-version'
import { slugs } from './list-parameter'
import { type FilterOf, parsed, slug } from './parameter'

/** Query parameters of the overview, as Compare has them. Without `summit`: all summits. Without `topics`: all topics. */
export const OVERVIEW_PARAMETERS = {
  actors: slugs(),
  topics: slugs(),
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  data: dataVersion(),
}
export type OverviewFilter = FilterOf<typeof OVERVIEW_PARAMETERS>
