import { sourcePageHref } from '@/lib/urls'
import type { Workbench } from './model'
import { type Span, spansText } from './spans'

/** `kind`: what the text is read as, where it was chosen. */
type View = { coding?: string | undefined; kind?: string | undefined; at?: string | Span[]; saved?: string }

/** Address of the page that codes a source, with the selected spans (`at`). */
export function codeHref(source: string, { coding, kind, at, saved }: View = {}): string {
  const query = new URLSearchParams()
  if (coding) query.set('coding', coding)
  if (kind) query.set('kind', kind)
  const hand = typeof at === 'string' ? at : at && spansText(at)
  if (hand) query.set('at', hand)
  if (saved) query.set('saved', saved)
  // Commas separate spans and need no escape.
  const text = query.toString().replaceAll('%2C', ',')
  return `${sourcePageHref(source)}/code${text && `?${text}`}`
}

/** Address of an open desk with other words selected; coding and chosen kind stay. */
export function deskHref({ source, coding, readAs }: Desk, at?: string | Span[]): string {
  return codeHref(source.slug, { coding: coding?.id, kind: readAs.chosen, ...(at === undefined ? {} : { at }) })
}

type Desk = Pick<Workbench, 'source' | 'coding' | 'readAs'>
