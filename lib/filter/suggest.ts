import search from 'approx-string-match'
import { fold } from '@/lib/fold'

/** At most this share of what was typed may differ from a name that is suggested for it. */
const ERRORS = 0.34
/** UTF-16 code units of what was typed, and of a name, that are looked at. */
const LONGEST = { typed: 60, name: 200 }

/** Something with a name, and the other names it is known by: aliases, its name in another script. */
export type Suggestible = { slug: string; name: string; others?: string[] }

/** The name nearest to what somebody typed ("klinger" → Bruce Klingner), or undefined where none is near. */
export function suggestName<T extends Suggestible>(typed: string, names: T[]): T | undefined {
  return suggesterOf(names)(typed)
}

/** The same for several things typed: the names are made comparable once. */
export function suggesterOf<T extends Suggestible>(names: T[]): (typed: string) => T | undefined {
  const texts = names.flatMap((name) =>
    [name.name, name.slug, ...(name.others ?? [])].map((text) => ({ name, text: plain(text, LONGEST.name) })),
  )
  return (typed) => {
    const pattern = plain(typed, LONGEST.typed)
    if (pattern.length < 2) return undefined
    const most = Math.floor(pattern.length * ERRORS)
    let best: { name: T; errors: number; extra: number } | undefined
    for (const { name, text } of texts)
      for (const { errors } of search(text, pattern, most)) {
        const extra = Math.abs(text.length - pattern.length)
        if (!best || errors < best.errors || (errors === best.errors && extra < best.extra))
          best = { name, errors, extra }
      }
    return best?.name
  }
}

function plain(text: string, longest: number): string {
  // Cut before folding, which takes its time with long texts, and after it, because it may lengthen them.
  return fold(text.slice(0, 4 * longest))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, longest)
}
