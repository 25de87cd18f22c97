import search from 'approx-string-match'
import { fold } from '@/lib/fold'

/** Most errors per typed character in a suggested name. */
const ERRORS = 0.34
/** Most UTF-16 code units compared, of the typed text and of a name. */
const LONGEST = { typed: 60, name: 200 }

/** A named record with its other names: aliases, native name. */
export type Suggestible = { slug: string; name: string; others?: string[] }

/** The record whose name is nearest to the typed text ("klinger" → Bruce Klingner); undefined where none is near. */
export function suggestName<T extends Suggestible>(typed: string, names: T[]): T | undefined {
  return suggesterOf(names)(typed)
}

/** `suggestName` for several typed texts: the names are prepared once. */
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
  // Cut before folding, which is slow on long texts, and after it, because folding may lengthen the text.
  return fold(text.slice(0, 4 * longest))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, longest)
}
