import type { ViewName } from '@/lib/exports/format'
import { formatsFor } from '@/lib/exports/registry'

export type ExportLink = { extension: string; label: string; hint: string; href: string }

/** The menu's links: a view in every form it can be had in. `href` gives its address with an extension. */
export function exportLinks(view: ViewName, href: (extension: string) => string): ExportLink[] {
  return formatsFor(view).map(({ extension, label, hint }) => ({ extension, label, hint, href: href(extension) }))
}
