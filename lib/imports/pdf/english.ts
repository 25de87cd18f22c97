import type { IsWord } from './hyphens'

let known: string | undefined

/**
 * Tells English words. The 275,000 words are loaded with the first PDF and searched in one string: as a set they take
 * 80 MB, half of what a file may take.
 */
export async function englishWords(): Promise<IsWord> {
  known ??= inLines((await import('an-array-of-english-words')).default)
  const lines = known
  return (word) => hasLine(lines, word)
}

const inLines = (words: readonly string[] | string) => (typeof words === 'string' ? words : words.join('\n'))

/** Binary search in lines that are sorted by code unit. */
function hasLine(lines: string, wanted: string): boolean {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = lines.lastIndexOf('\n', middle - 1) + 1
    const end = lines.indexOf('\n', middle)
    const line = lines.slice(start, end === -1 ? lines.length : end)
    if (line === wanted) return true
    if (line < wanted) low = start + line.length + 1
    else high = start
  }
  return false
}
