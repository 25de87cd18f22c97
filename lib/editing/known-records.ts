import { actorHref, sourcePageHref, summitHref } from '@/lib/urls'

/** A record that is on record already and may be what a form is about to make once more. */
export type KnownRecord = { type: 'actor' | 'source' | 'summit'; slug: string; title: string }

/** Field of a form by which somebody says that the records it was shown are not what it makes; slugs parted by spaces. */
export const ALL_THE_SAME = 'allTheSame'

export const namesOf = (known: KnownRecord[]) => known.map(({ slug }) => slug).join(' ')
export function knownHref({ type, slug }: KnownRecord): string {
  if (type === 'summit') return summitHref(slug)
  return type === 'actor' ? actorHref(slug) : sourcePageHref(slug)
}

/** Whether a form was sent by somebody who was shown every one of these records. */
export function isConfirmed(form: ReadonlyMap<string, string>, known: KnownRecord[]): boolean {
  const shown = new Set((form.get(ALL_THE_SAME) ?? '').split(/\s+/))
  return known.every(({ slug }) => shown.has(slug))
}

/**
 * What two spellings of one name have in common: letters and digits, in small letters. "J. D. Marlow" and "J.D. Marlow"
 * are the same; empty for a name that has neither letters nor digits.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
