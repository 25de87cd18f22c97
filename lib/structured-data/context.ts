import { isDay } from '@/lib/dates'

/** Gives the full address of a path; undefined where the library has no public address. */
export type AddressOf = (path: string) => string | undefined

/** A schema.org document of several things. */
export const graph = (things: object[]) => ({ '@context': 'https://schema.org', '@graph': things })

/** The name of a thing by its address, where it has one. */
export const named = (address: string | undefined, fragment = '') =>
  address === undefined ? {} : { '@id': `${address}${fragment}`, url: address }

/** A date only where it is one plain day, month or year: schema.org has no way to say "about". */
export function plainDate(key: string, date: string): Record<string, string> {
  return isDay(date) || /^\d{4}(-\d{2})?$/.test(date) ? { [key]: date } : {}
}
