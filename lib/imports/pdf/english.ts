import type { IsWord } from './hyphens'

/** The words of English, loaded where a PDF is read: 275,000 take a tenth of a second. */
export async function englishWords(): Promise<IsWord> {
  const { default: words } = await import('an-array-of-english-words')
  const known = new Set(words)
  return (word) => known.has(word)
}
