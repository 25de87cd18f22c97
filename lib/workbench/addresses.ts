import { sourcePageHref } from '@/lib/urls'
import { type Span, spansText } from './spans'

type View = { coding?: string | undefined; at?: string | Span[]; saved?: string }

/** Address of the page that codes a source, with the selected spans (`at`). */
export function codeHref(source: string, { coding, at, saved }: View = {}): string {
  const query = new URLSearchParams()
  if (coding) query.set('coding', coding)
  const hand = typeof at === 'string' ? at : at && spansText(at)
  if (hand) query.set('at', hand)
  if (saved) query.set('saved', saved)
  // Commas separate spans and need no escape.
  const text = query.toString().replaceAll('%2C', ',')
  return `${sourcePageHref(source)}/code${text && `?${text}`}`
}
