import { sourcePageHref } from '@/lib/urls'
import type { Workbench } from './model'
import { type Span, spansText } from './spans'

/** `kind`: what the text is read as, where it was chosen. */
type View = {
  coding?: string | undefined
  kind?: string | undefined
  at?: string | Span[]
  saved?: string
  /** A refused card, whose fields stay. */
  draft?: string | undefined
  /** Whether a narrow page shows all paragraphs. */
  allShown?: boolean
}

/** Address of the page that codes a source, with the selected spans (`at`). */
export function codeHref(source: string, { coding, kind, at, saved, draft, allShown }: View = {}): string {
  const query = new URLSearchParams()
  if (coding) query.set('coding', coding)
  if (kind) query.set('kind', kind)
  const hand = typeof at === 'string' ? at : at && spansText(at)
  if (hand) query.set('at', hand)
  if (saved) query.set('saved', saved)
  if (allShown) query.set('text', 'all')
  if (draft) query.set('draft', draft)
  // Commas separate spans and need no escape.
  const text = query.toString().replaceAll('%2C', ',')
  return `${sourcePageHref(source)}/code${text && `?${text}`}`
}

/** What stands in an address of the desk once the coding's coverage was saved. */
export const COVERAGE_SAVED = 'coverage'

/** Address of an open desk with other words selected; coding and chosen kind stay. */
export function deskHref({ source, coding, readAs }: Desk, at?: string | Span[]): string {
  return codeHref(source.slug, { coding: coding?.id, kind: readAs.chosen, ...(at === undefined ? {} : { at }) })
}

/** The same with the card that is open, also one that was refused: what was typed stays. */
export function sameCardHref(bench: Desk & Pick<Workbench, 'draft'>, at: Span[]): string {
  const { source, coding, readAs, draft } = bench
  return codeHref(source.slug, {
    coding: coding?.id,
    kind: readAs.chosen,
    at,
    draft: at.length > 0 ? draft : undefined,
  })
}

/** The same card, with all paragraphs of the text on a narrow page. */
export function allParagraphsHref(bench: Desk & Pick<Workbench, 'draft'>, at: Span[]): string {
  const { source, coding, readAs, draft } = bench
  return codeHref(source.slug, { coding: coding?.id, kind: readAs.chosen, at, draft, allShown: true })
}

type Desk = Pick<Workbench, 'source' | 'coding' | 'readAs'>
