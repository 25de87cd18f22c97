/**
 * Whether an address as it came says the same, in the same order, as its canonical form. Compared by what the
 * two mean, because browsers and `encodeURIComponent` do not escape the same characters, and a page that
 * redirected for that would redirect for ever.
 */
export function isCanonical(search: URLSearchParams, canonical: string): boolean {
  const [, query = ''] = canonical.split('?')
  return search.toString() === new URLSearchParams(query).toString()
}
