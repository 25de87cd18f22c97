/** Noncharacters (Unicode Standard, 23.7) around a mark that stands raised in its line, until it is settled. */
const START = '\uFDD0'
const END = '\uFDD1'
const RAISED = /( ?)\uFDD0([^\uFDD0\uFDD1\n]{0,12})\uFDD1(?=(.?))/gs

const SUPERSCRIPTS: Record<string, string> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [digit, raised]),
)

/** Whether raised characters are of the kind that marks a note or an exponent; "th" and "er" are letters of a word. */
export function isRaisedMark(characters: string): boolean {
  return /^\s*[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?([,\s]+\d{1,3})*\s*$/.test(characters)
}

/** A raised mark in a text, to be settled once the whole text is there. */
export function raise(mark: string): string {
  return `${START}${mark.trim()}${END}`
}

/** A mark that is known to lead to a note: it is left out, and those after it count on from it. */
export function raiseNote(mark: string): string {
  return `${START}!${mark.trim()}${END}`
}

/**
 * A text with its raised marks settled. Marks of notes are left out: those that lead to one, and those that count
 * on from the mark before, beginning with 1, behind a word. All others stay raised, so that 10⁶ is not 106.
 * @param isNote whether a note with that mark was found
 */
export function settleRaisedMarks(text: string, isNote: (mark: string) => boolean = () => false) {
  let last = 0
  let left = 0
  const settled = text.replace(
    RAISED,
    (_, space: string, held: string, next: string, offset: number, whole: string) => {
      const known = held.startsWith('!')
      const mark = held.replace(/^!/, '')
      const number = Number(/\d+/.exec(mark)?.[0] ?? Number.NaN)
      const counts = number === last + 1 || (number === last && last > 0)
      if (known || isNote(mark) || (counts && followsWord(whole.slice(Math.max(0, offset - 24), offset)))) {
        if (!Number.isNaN(number)) last = number
        left += 1
        // The space before it goes with it where another one or the end of a sentence follows.
        return /^[\s.,;:!?)\]”’»]?$/u.test(next) ? '' : space
      }
      const raised = /^\d+$/.test(mark) ? [...mark].map((digit) => SUPERSCRIPTS[digit] ?? digit).join('') : mark
      return space + raised
    },
  )
  return { text: settled, left }
}

/** A word of three letters, a year or the end of a sentence; what an exponent stands behind is shorter. */
function followsWord(before: string): boolean {
  return /(\p{L}{3}|\b\d{4}|[.,;:!?)\]”’"'»」])$/u.test(before.replace(/\uFDD0[^\uFDD1]*\uFDD1/g, ''))
}

/** What is said about marks that were left out; nothing where there were none. */
export function noteOfMarks(left: number): string[] {
  if (left === 0) return []
  return [
    left === 1
      ? '1 mark of a note was left out of its sentence.'
      : `${left} marks of notes were left out of their sentences.`,
  ]
}
