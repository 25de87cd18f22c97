/** "A", "A or B", "A, B or C"; empty for no words. */
export const orList = (words: readonly string[]): string => joinWords(words, 'or')

/** "A", "A and B", "A, B and C"; empty for no words. */
export const andList = (words: readonly string[]): string => joinWords(words, 'and')

function joinWords(words: readonly string[], last: 'or' | 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}
