/** The longest name that is made of a title; what is typed in may be longer. */
const MADE_AT_MOST = 60

/**
 * A name for an address, made of a title: its Latin letters and digits, whole words, in lower case. Empty where a
 * title has none of them.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MADE_AT_MOST) : `${slug}-${word}`
    if (longer.length > MADE_AT_MOST) break
    slug = longer
  }
  return slug
}

/** The name, or the first with a number that is not among the taken ones. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`
  return free
}
