import { sourcePageHref } from '@/lib/urls'
import { type Span, spansText } from './spans'

type View = { coding?: string | undefined; at?: string | Span[]; saved?: string }

/** The place where a source is coded, with what is in hand. */
export function codeHref(source: string, { coding, at, saved }: View = {}): string {
  const query = new URLSearchParams()
  if (coding) query.set('coding', coding)
  const hand = typeof at === 'string' ? at : at && spansText(at)
  if (hand) query.set('at', hand)
  if (saved) query.set('saved', saved)
  // A comma parts stretches and needs no escape.
  const text = query.toString().replaceAll('%2C', ',')
  return `${sourcePageHref(source)}/code${text && `?${text}`}`
}
