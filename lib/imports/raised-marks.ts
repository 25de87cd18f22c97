/** Noncharacters (Unicode Standard, 23.7) around a raised mark, until it is resolved. */
const START = '\uFDD0'
const END = '\uFDD1'
const RAISED = /( ?)\uFDD0([^\uFDD0\uFDD1\n]{0,12})\uFDD1(?=(.?))/gs

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [digit, raised]),
)

/** Whether raised characters can be the mark of a note or an exponent; "th" and "er" are part of a word. */
export function isRaisedMark(characters: string): boolean {
  return /^\s*[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?([,\s]+\d{1,3})*\s*$/.test(characters)
}

/** Encloses a raised mark, to be resolved once the whole text is known. */
export function raise(mark: string): string {
  return `${START}${mark.trim()}${END}`
}

/** Encloses a mark that certainly leads to a note: it is removed, and the marks that continue its numbering too. */
export function raiseNote(mark: string): string {
  return `${START}!${mark.trim()}${END}`
}

/**
 * Resolves the raised marks of a text. Marks of notes are removed: those that lead to one, and those behind a word that
 * continue the numbering, which begins with 1. All others stay raised, so that 10⁶ does not become 106.
 * @param isNote whether a note with this mark was found
 */
export function resolveRaisedMarks(text: string, isNote: (mark: string) => boolean = () => false) {
  let last = 0
  let left = 0
  const resolved = text.replace(
    RAISED,
    (_, space: string, held: string, next: string, offset: number, whole: string) => {
      const known = held.startsWith('!')
      const mark = held.replace(/^!/, '')
      const number = Number(/\d+/.exec(mark)?.[0] ?? Number.NaN)
      const counts = number === last + 1 || (number === last && last > 0)
      if (known || isNote(mark) || (counts && followsWord(whole.slice(Math.max(0, offset - 24), offset)))) {
        if (!Number.isNaN(number)) last = number
        left += 1
        // Removes the space before it too, where another one or the end of a sentence follows.
        return /^[\s.,;:!?)\]”’»]?$/u.test(next) ? '' : space
      }
      const raised = /^\d+$/.test(mark) ? [...mark].map((digit) => SUPERSCRIPTS[digit] ?? digit).join('') : mark
      return space + raised
    },
  )
  return { text: resolved, left }
}

/**
 * Whether a word of three letters, a year or the end of a sentence is before the mark; bases of exponents are shorter.
 */
function followsWord(before: string): boolean {
  return /(\p{L}{3}|\b\d{4}|[.,;:!?)\]”’"'»」])$/u.test(before.replace(/\uFDD0[^\uFDD1]*\uFDD1/g, ''))
}

/** A sentence about removed marks; none for 0. */
export function noteOfMarks(left: number): string[] {
  if (left === 0) return []
  return [
    left === 1
      ? '1 mark of a note was left out of its sentence.'
      : `${left} marks of notes were left out of their sentences.`,
  ]
}
