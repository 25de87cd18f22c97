/** Whether a lower-case text is an English word. */
export type IsWord = (word: string) => boolean

/** Placeholder (a noncharacter) for a hyphen at a line's end, until the whole text is known. */
const BROKEN = '\uFDD4'
/** Placeholder for a line's end at which an invisible hyphen may have been lost. */
const LOST = '\uFDD5'

/** Prefixes that keep their hyphen, even where the word exists without one. */
const KEEPS = new Set(
  'self ex well so co mid vice half all cross twenty thirty forty fifty sixty seventy eighty ninety non-proliferation quasi semi ill long short low high'.split(
    ' ',
  ),
)
/** Prefixes that English joins to any word. */
const JOINS = new Set(
  'over under out up down inter counter super trans multi micro macro hyper infra intra mis dis un in re pre fore sub anti non de be en'.split(
    ' ',
  ),
)

const FAMILY =
  /\b(?:Kim|Lee|Rhee|Yi|Ri|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Lim|Han|Seo|Suh|Shin|Kwon|Hwang|Ahn|Song|Ryu|Yoo|Hong|Moon|Mun|Koh?|Bae|Paek|Baek|Nam|Roh|Woo|Ban|Thae|Hyon)\s+\p{Lu}\p{Ll}*$/u

/** Joins two lines where the first ends in a hyphen, which may belong to the word; undefined for other lines. */
export function joinHyphen(before: string, line: string): string | undefined {
  if (/\u00ad$/.test(before)) return before.slice(0, -1) + line
  if (/\p{Ll}{2}$/u.test(before) && /^\p{Ll}{2}/u.test(line)) return `${before}${LOST}${line}`
  if (!/[\p{L}\p{N}.][-\u2010\u2011]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(line)) return undefined
  return `${before.slice(0, -1)}${BROKEN}${line}`
}

/**
 * Resolves each hyphen at a line's end: as the word is written elsewhere in the text; kept next to digits and before a
 * capital; removed where the whole is a word, kept where only its parts are.
 */
export function resolveHyphens(text: string, isWord: IsWord): string {
  return resolveBroken(resolveLost(text, isWord), isWord)
}

/** Joins two pieces that only together are a word: pdf.js drops soft hyphens. */
function resolveLost(text: string, isWord: IsWord): string {
  return text.replace(/(\p{L}+)\uFDD5(\p{L}+)/gu, (_, head: string, tail: string) => {
    const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
    const lost = (!isWord(first) || first.length < 3) && !isWord(second) && isWord(first + second)
    return lost ? `${head}${tail}` : `${head} ${tail}`
  })
}

function resolveBroken(text: string, isWord: IsWord): string {
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
  // A word with earlier hyphens, "state-of-the-", keeps this one too where its parts are words.
  if (KEEPS.has(first)) return isWord(second)
  return !JOINS.has(first) && isWord(first) && isWord(second) && second.length > 2 && first.length > 1
}

/** Counts the words of the text, with their hyphens, that no line's end breaks. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*(?!\uFDD4)/gu)) {
    const plain = word.replace(/[\u2010\u2011]/g, '-')
    counts.set(plain, (counts.get(plain) ?? 0) + 1)
    // "short-range-missile" contains "short-range".
    const parts = plain.split('-')
    if (parts.length > 2)
      for (let index = 0; index + 1 < parts.length; index += 1)
        counts.set(`${parts[index]}-${parts[index + 1]}`, (counts.get(`${parts[index]}-${parts[index + 1]}`) ?? 0) + 1)
  }
  return counts
}
