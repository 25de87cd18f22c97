/** Whether something is a word of English, in small letters. */
export type IsWord = (word: string) => boolean

/** Stands for a hyphen at the end of a line until the whole text is there: a noncharacter. */
const BROKEN = '\uFDD4'
/** Stands for the end of a line at which a hyphen that nobody sees may have been lost. */
const LOST = '\uFDD5'

/** What stands before a hyphen that a word keeps, though the whole may be a word without one. */
const KEEPS = new Set(
  'self ex well so co mid vice half all cross twenty thirty forty fifty sixty seventy eighty ninety non-proliferation quasi semi ill long short low high'.split(
    ' ',
  ),
)
/** What English writes together with any word after it. */
const JOINS = new Set(
  'over under out up down inter counter super trans multi micro macro hyper infra intra mis dis un in re pre fore sub anti non de be en'.split(
    ' ',
  ),
)

const FAMILY =
  /\b(?:Kim|Lee|Rhee|Yi|Ri|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Lim|Han|Seo|Suh|Shin|Kwon|Hwang|Ahn|Song|Ryu|Yoo|Hong|Moon|Mun|Koh?|Bae|Paek|Baek|Nam|Roh|Woo|Ban|Thae|Hyon)\s+\p{Lu}\p{Ll}*$/u

/** A line put after another whose hyphen may belong to the word or to the end of the line. */
export function joinHyphen(before: string, line: string): string | undefined {
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + line
  if (/\p{Ll}{2}$/u.test(before) && /^\p{Ll}{2}/u.test(line)) return `${before}${LOST}${line}`
  if (!/[\p{L}\p{N}.][-\u2010\u2011]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(line)) return undefined
  return `${before.slice(0, -1)}${BROKEN}${line}`
}

/**
 * Decides each hyphen that stood at the end of a line: as the word is written elsewhere in the text; kept beside
 * digits and before a capital; taken out where the whole is a word, kept where only its parts are.
 */
export function settleHyphens(text: string, isWord: IsWord): string {
  return settleBroken(settleLost(text, isWord), isWord)
}

/** The reader of PDFs drops soft hyphens: two pieces that are no words, and together are one, were parted by one. */
function settleLost(text: string, isWord: IsWord): string {
  return text.replace(/(\p{L}+)\uFDD5(\p{L}+)/gu, (_, head: string, tail: string) => {
    const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
    const lost = (!isWord(first) || first.length < 3) && !isWord(second) && isWord(first + second)
    return lost ? `${head}${tail}` : `${head} ${tail}`
  })
}

function settleBroken(text: string, isWord: IsWord): string {
  if (!text.includes(BROKEN)) return text
  const counts = countWords(text)
  return text
    .replace(/([\p{L}\p{N}\p{M}.’'-]+)\uFDD4([\p{L}\p{N}\p{M}]+)/gu, (_, head: string, tail: string, offset: number) =>
      keepsHyphen(head, tail, counts, text.slice(Math.max(0, offset - 30), offset + head.length), isWord)
        ? `${head}-${tail}`
        : `${head}${tail}`,
    )
    .replaceAll(BROKEN, '-')
}

function keepsHyphen(head: string, tail: string, counts: Map<string, number>, before: string, isWord: IsWord): boolean {
  const together = counts.get(`${head}${tail}`.toLowerCase()) ?? 0
  const parted = counts.get(`${head}-${tail}`.toLowerCase()) ?? 0
  if (together !== parted) return parted > together
  const last = head.split('-').at(-1) ?? head
  if (/[\p{N}.]$/u.test(head) || /^\p{N}/u.test(tail)) return true
  if (/^\p{Lu}/u.test(tail))
    return !(/^\p{Lu}{2,}$/u.test(last) && /^\p{Lu}{2,}$/u.test(tail)) || !isWord((last + tail).toLowerCase())
  if (FAMILY.test(before) && tail.length <= 6) return true
  const [first, second] = [last.toLowerCase(), tail.toLowerCase()]
  if (isWord(first + second)) return false
  // A word with hyphens in it already, "state-of-the-", goes on with one where its parts are words.
  if (KEEPS.has(first)) return isWord(second)
  return !JOINS.has(first) && isWord(first) && isWord(second) && second.length > 2 && first.length > 1
}

/** How often words stand in the text, with their hyphens, where no line breaks them. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*(?!\uFDD4)/gu)) {
    const plain = word.replace(/[\u2010\u2011]/g, '-')
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
    // "short-range-missile" has "short-range" in it.
    const parts = plain.split('-')
    if (parts.length > 2)
      for (let at = 0; at + 1 < parts.length; at += 1)
        counts.set(`${parts[at]}-${parts[at + 1]}`, (counts.get(`${parts[at]}-${parts[at + 1]}`) ?? 0) + 1)
  }
  return counts
}
