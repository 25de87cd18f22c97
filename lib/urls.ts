import { COMPARE_PARAMETERS, type CompareFilter } from '@/lib/filter/compare'
import { toQuery } from '@/lib/filter/parse'

/** Addresses of records and views, in one place: pages, files and citations use the same. */
export const actorHref = (slug: string) => `/actors/${slug}`
export const topicHref = (slug: string) => `/topics/${slug}`
export const positionHref = (id: string) => `/positions/${id}`
export const claimHref = (slug: string) => `/claims/${slug}`
/** A quotation's place on its source's page. */
export const sourceHref = (evidence: { source: string; id: string }) => `/sources/${evidence.source}#${evidence.id}`

/** A Compare view, by changes to another or from nothing; with an extension, the same view as a file. */
export function compareHref(filter: Partial<CompareFilter>, extension = ''): string {
  return `/compare${extension && `.${extension}`}${toQuery(COMPARE_PARAMETERS, filter)}`
}
