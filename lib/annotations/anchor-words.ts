/** Most words of a paraphrase that leave as its anchor: they are the reporter's own. */
const MOST_WORDS = 12

/** The words that anchor a paraphrase: at most its first twelve, as they stand in the text. */
export function anchorWords(exact: string): string {
  const words = [...exact.matchAll(/\S+/g)]
  const last = words[MOST_WORDS - 1]
  return words.length <= MOST_WORDS || !last ? exact : exact.slice(0, last.index + last[0].length)
}
