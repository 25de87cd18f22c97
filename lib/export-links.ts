import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'

export type ExportLink = { extension: string; label: string; hint: string; href: string }

/** Links of the export menu, one per format of the view. @param href returns the view's address with an extension */
export function exportLinks(view: ViewName, href: (extension: string) => string): ExportLink[] {
  return formatsFor(view).flatMap(({ extension, suffix = extension, label, hint }) => {
    const link = { extension, label, hint, href: href(suffix) }
    // The JSON of a list is a page of it where nobody asks for all.
    if (extension === 'json' && LISTS.includes(view)) return [{ ...link, href: withParameter(link.href, 'limit=all') }]
    return extension === 'csv' ? [link, ...(CSV_LAYOUTS[view] ?? []).map((layout) => withLayout(link, layout))] : [link]
  })
}

type CsvLayout = { layout: string; label: string; hint: string }
const LONG = { layout: 'long', label: 'Tidy CSV', hint: 'a row a position, for R, Stata or Python' }
const EVIDENCE = { layout: 'evidence', label: 'CSV of quotations', hint: 'a row a quotation, linked by id' }
const NOTES = { layout: 'notes', label: 'CSV of notes', hint: 'key and origin, to keep with the table' }

/** What a view's CSV can be besides, in menu order. */
const CSV_LAYOUTS: Partial<Record<ViewName, CsvLayout[]>> = {
  comparison: [LONG, EVIDENCE, NOTES],
  positions: [EVIDENCE, NOTES],
  claims: [EVIDENCE, NOTES],
  change: [NOTES],
}

function withLayout({ extension, href }: ExportLink, { layout, label, hint }: CsvLayout): ExportLink {
  return { extension, label, hint, href: withParameter(href, `layout=${layout}`) }
}

/** Views whose JSON is a list with pages. */
const LISTS: readonly ViewName[] = ['positions', 'claims', 'change']

const withParameter = (href: string, parameter: string) => `${href}${href.includes('?') ? '&' : '?'}${parameter}`
