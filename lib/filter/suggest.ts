import search from 'approx-string-match'
import { fold } from '@/lib/fold'

/** At most this share of what was typed may differ from a name that is suggested for it. */
const ERRORS = 0.34

/** The name nearest to what somebody typed ("klinger" → Bruce Klingner), or undefined where none is near. */
export function suggestName<T extends { slug: string; name: string }>(typed: string, names: T[]): T | undefined {
  const pattern = plain(typed).slice(0, 60)
  if (pattern.length < 2) return undefined
  const most = Math.floor(pattern.length * ERRORS)
  let best: { name: T; errors: number; extra: number } | undefined
  for (const name of names)
    for (const text of [plain(name.name), plain(name.slug)])
      for (const { errors } of search(text, pattern, most)) {
        const extra = Math.abs(text.length - pattern.length)
        if (!best || errors < best.errors || (errors === best.errors && extra < best.extra))
          best = { name, errors, extra }
      }
  return best?.name
}

const plain = (text: string) =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
