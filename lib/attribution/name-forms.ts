import { isParticle, isSuffix } from './names'

/** The words of a name without "Jr." and the like. */
export function coreOf(words: string[]): string[] {
  return words.filter((word) => !isSuffix(word.toLowerCase()))
}

/** One word, or one with particles before it: "van der Meer". */
export function isSurname(core: string[]): boolean {
  return (
    core.length > 0 &&
    core.slice(0, -1).every((word) => isParticle(word.toLowerCase()) && !/^(?:Ben|Al|Bin)$/u.test(word))
  )
}

/** "Jr." and the like, folded; empty where a name has none. */
export function suffixOf(words: string[]): string {
  return fold(words.find((word) => isSuffix(word.toLowerCase())) ?? '')
}

/** A name as it is compared: without marks, case and accents. */
export function keyOf(words: string[]): string {
  return words.map(fold).join(' ')
}

/** A word as it is compared. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
