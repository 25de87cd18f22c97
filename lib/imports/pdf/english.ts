import type { IsWord } from './hyphens'

let known: Set<string> | undefined

/** The words of English, loaded where a PDF is read: 275,000 take a tenth of a second. */
export async function englishWords(): Promise<IsWord> {
  known ??= new Set((await import('an-array-of-english-words')).default)
  const words = known
  return (word) => words.has(word)
}
