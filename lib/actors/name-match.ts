import { fold } from '@/lib/fold'

const MOST_WORDS = 12

/**
 * What was typed as a full-text query over names (see `buildSearchEntries`): every word must begin a word of
 * one of the actor's names. Undefined where nothing typed is a letter or a digit. Each word is quoted, so that
 * no text can be an operator.
 */
export function nameMatch(typed: string): string | undefined {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
  if (words.length === 0) return undefined
  return `{title} : (${words.map((word) => `"${word}"*`).join(' AND ')})`
}
