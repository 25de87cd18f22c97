import { parseDate } from '@/lib/dates'
import type { Occasion } from '@/lib/topics/occasion'

/** An occasion with some fields changed; its bounds follow its date. */
export function anOccasion(changes: Partial<Omit<Occasion, 'statedFrom' | 'statedTo'>> = {}): Occasion {
  const statedOn = changes.statedOn ?? '2019-01-22'
  const bounds = parseDate(statedOn)
  if (!bounds) throw new Error(`${statedOn} is no date`)
  return {
    id: 'p-1',
    actor: { slug: 'ada', name: 'Ada' },
    onBehalfOf: null,
    reportedBy: null,
    topic: 'easing',
    summit: null,
    wording: 1,
    outdated: false,
    unworded: false,
    stance: 'opposes',
    basis: 'stated',
    source: 'gazette',
    bearing: 'counts',
    ...changes,
    holder: changes.holder ?? aHolder(changes.actor?.slug ?? 'ada'),
    statedOn,
    statedFrom: bounds.from,
    statedTo: bounds.to,
  }
}

export function aHolder(slug: string, kind: Occasion['holder']['kind'] = 'person'): Occasion['holder'] {
  return { slug, name: slug.charAt(0).toUpperCase() + slug.slice(1), sortName: slug, kind }
}

export const who = (slug: string) => ({ slug, name: slug.charAt(0).toUpperCase() + slug.slice(1) })
