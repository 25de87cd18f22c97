import { contextFit, cutsWord, type Needle } from './needle'
import { occurrencesOf } from './occurrences'

/**
 * Where the needle's words stand in a folded text, of several places the one whose surroundings fit best, of
 * equals the one nearest to where they were expected. Undefined where they stand nowhere as whole words.
 */
export function findSameWords(needle: Needle, text: string): { from: number; to: number } | undefined {
  let best: { from: number; to: number; fit: number; distance: number } | undefined
  for (const from of occurrencesOf(needle.words, text)) {
    const to = from + needle.words.length
    if (cutsWord(needle, text, from, to)) continue
    const fit = contextFit(needle, text, from, to)
    const distance = Math.abs(from - needle.expected)
    if (!best || fit > best.fit || (fit === best.fit && distance < best.distance)) best = { from, to, fit, distance }
  }
  return best && { from: best.from, to: best.to }
}
