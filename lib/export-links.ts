import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'

export type ExportLink = { extension: string; label: string; hint: string; href: string }

/** Links of the export menu, one per format of the view. @param href returns the view's address with an extension */
export function exportLinks(view: ViewName, href: (extension: string) => string): ExportLink[] {
  return formatsFor(view).map(({ extension, label, hint }) => ({ extension, label, hint, href: href(extension) }))
}
