import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'

export type ExportLink = { extension: string; label: string; hint: string; href: string }

/** Links of the export menu, one per format of the view. @param href returns the view's address with an extension */
export function exportLinks(view: ViewName, href: (extension: string) => string): ExportLink[] {
  return formatsFor(view).flatMap(({ extension, label, hint }) => {
    const link = { extension, label, hint, href: href(extension) }
    return view === 'comparison' && extension === 'csv' ? [link, tidy(link.href)] : [link]
  })
}

/** The comparison as data, a row a position: the long layout of its CSV. */
function tidy(href: string): ExportLink {
  const hint = 'a row a position, for R, Stata or Python'
  return { extension: 'csv', label: 'Tidy CSV', hint, href: `${href}${href.includes('?') ? '&' : '?'}layout=long` }
}
