import { type FilterOf, slug, slugs } from './parameter'

/** Query parameters of the overview: the summit, and the actors of the matrix. */
export const OVERVIEW_PARAMETERS = { summit: slug(), actors: slugs() }
export type OverviewFilter = FilterOf<typeof OVERVIEW_PARAMETERS>
