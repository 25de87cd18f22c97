import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import { type DatePoint, dateParts } from './edtf-parts'
import { nameParts } from './names'

/** The fields of a CSL-JSON item (csl-data.json, schema 1.0.2) that a source fills. */
type CslItem = {
  id: string
  type: SourceRecord['type']
  title: string
  author?: CslName[]
  'container-title'?: string
  'container-title-short'?: string
  publisher?: string
  issued: CslDate
  URL?: string
  note?: string
  language: string
}
/** Parts that a name does not have are left out. */
type CslName =
  | { literal: string }
  | { family: string; given: string; 'non-dropping-particle'?: string; 'dropping-particle'?: string; suffix?: string }
type CslDate = { 'date-parts': number[][]; circa?: true } | { literal: string; circa?: true }

/** Converts sources to CSL-JSON items. Dates that CSL cannot express (open end, uncertainty) become literal words. */
export function toCsl(sources: SourceRecord[]): CslItem[] {
  return sources.map((source) => ({
    id: source.slug,
    type: source.type,
    title: source.title,
    ...(source.authors.length > 0 ? { author: source.authors.map(cslName) } : {}),
    ...(source.container ? { 'container-title': source.container, 'container-title-short': source.abbreviation } : {}),
    ...(source.publisher && source.publisher !== source.container ? { publisher: source.publisher } : {}),
    issued: cslDate(source.issued),
    ...(source.url ? { URL: source.url } : {}),
    // `archive` and `archive_location` name a collection of papers: styles print an address there as its name.
    ...(source.archivedUrl ? { note: `Archived: ${source.archivedUrl}` } : {}),
    language: source.lang,
  }))
}

function cslName(author: SourceRecord['authors'][number]): CslName {
  const parts = nameParts(author)
  if ('literal' in parts) return parts
  const { family, given, particle, dropped, suffix } = parts
  return {
    family,
    given,
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(dropped ? { 'dropping-particle': dropped } : {}),
    ...(suffix ? { suffix } : {}),
  }
}

function cslDate(issued: string): CslDate {
  const { start, end, interval, circa, uncertain } = dateParts(issued)
  const mark = circa ? { circa: true as const } : {}
  if (!start || uncertain || (interval && !end)) return { literal: formatDate(issued), ...mark }
  return { 'date-parts': [start, end].flatMap((point) => (point ? [numbers(point)] : [])), ...mark }
}

function numbers({ year, month, day }: DatePoint): number[] {
  return [year, month, day].filter((part) => part !== undefined)
}
