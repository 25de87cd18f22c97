import { contextFit, cutsWord, type Needle } from './needle'
import { occurrencesOf } from './occurrences'

/**
 * Finds the needle's words in a folded text as whole words; of several occurrences the one with the best-fitting
 * context, then the nearest to the expected offset. Undefined where there is none.
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
