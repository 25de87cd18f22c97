import { listParagraphs } from './paragraphs'
import { listPassages } from './passages'
import type { SuggestedQuote } from './suggestion'

/** The quoted passages of a text that is not English. No speaker is named. */
export function suggestForeign(text: string): SuggestedQuote[] {
  return listPassages(text, listParagraphs(text)).map(({ start, end }) => {
    const exact = text.slice(start, end)
    return { start, end, exact, kind: kindOf(exact), speaker: undefined, cue: undefined, score: 0.2 }
  })
}

/** Judged by length alone; in scripts that leave no space between words, a word is taken for two characters. */
function kindOf(words: string): SuggestedQuote['kind'] {
  const spaced = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
  const unspaced = words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const length = Math.max(spaced, unspaced / 2)
  const whole = /[.!?,…。！？、，]['’]?$/u.test(words)
  if (length < (whole ? 2 : 3)) return 'scare'
  return whole ? 'direct' : 'partial'
}
