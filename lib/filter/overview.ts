import { type FilterOf, slug, slugs } from './parameter'

/** What the overview's address can say: the summit in view, and who stands in the matrix. */
export const OVERVIEW_PARAMETERS = { summit: slug(), actors: slugs() }
export type OverviewFilter = FilterOf<typeof OVERVIEW_PARAMETERS>
