import type { IsWord } from './hyphens'

let known: Set<string> | undefined

/** Tells English words. The 275,000 words are loaded with the first PDF, in a tenth of a second. */
export async function englishWords(): Promise<IsWord> {
  known ??= new Set((await import('an-array-of-english-words')).default)
  const words = known
  return (word) => words.has(word)
}
