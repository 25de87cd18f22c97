import { isBlank } from './characters'
import { listDoubleMarks, listSingleMarks, type Mark } from './marks'
import type { Paragraph } from './paragraphs'

/**
 * Words between a pair of quotation marks. `start` and `end` are UTF-16 offsets inside the marks, `from` and
 * `to` include them. `openEnd`: no closing mark before the paragraph's end. `reopened`: it goes on with a
 * passage that the paragraph before left open.
 */
export type Passage = {
  start: number
  end: number
  from: number
  to: number
  paragraph: number
  openEnd: boolean
  reopened: boolean
}

/**
 * Pairs the quotation marks of each paragraph. Passages never overlap and never cross a paragraph; marks nested
 * in a passage stay inside it. Single marks count only in texts that use them in place of double ones.
 */
export function listPassages(text: string, paragraphs: Paragraph[]): Passage[] {
  const passages: Passage[] = []
  let open = false
  listMarks(text, paragraphs).forEach((marks, index) => {
    const paragraph = paragraphs[index]
    if (!paragraph) return
    const pairs = pairMarks(text, paragraph, marks, open, startsWithMark(text, paragraphs[index + 1]))
    for (const [i, pair] of pairs.entries()) {
      const [start, end] = trimBlanks(text, pair.start, pair.end)
      if (end <= start) continue
      const reopened = open && i === 0 && pair.from <= paragraph.start
      passages.push({ ...pair, start, end, paragraph: index, reopened })
    }
    open = pairs.at(-1)?.openEnd ?? false
  })
  return passages
}

/**
 * The marks of each paragraph: the double ones, or the single ones in texts that use those in their place, which
 * shows where single marks pair up around clearly more passages than double ones do.
 */
function listMarks(text: string, paragraphs: Paragraph[]): Mark[][] {
  const double = paragraphs.map((paragraph) => listDoubleMarks(text, paragraph))
  let pairs = 0
  for (const marks of double) pairs += Math.floor(marks.length / 2)
  let single = 0
  const marksOf = (paragraph: Paragraph) => listSingleMarks(text, paragraph)
  for (const [i, paragraph] of paragraphs.entries()) {
    if (double[i]?.length !== 0 && !/['‘’]/u.test(text[paragraph.start] ?? '')) continue
    single += pairMarks(text, paragraph, marksOf(paragraph), false, false).filter((pair) => !pair.openEnd).length
  }
  return single >= 2 && single > pairs * 2 ? paragraphs.map(marksOf) : double
}

type Pair = { start: number; end: number; from: number; to: number; openEnd: boolean }

function pairMarks(text: string, paragraph: Paragraph, marks: Mark[], leftOpen: boolean, runsOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const first = marks[0]
  let open: Mark | undefined
  let skipTo = -1
  // The paragraph before was left open and this one closes it without opening it again.
  if (leftOpen && first && !first.opens) {
    pairs.push({ start: paragraph.start, end: first.index, from: paragraph.start, to: after(first), openEnd: false })
    skipTo = 0
  }
  marks.forEach((mark, i) => {
    if (i <= skipTo) return
    if (!open) {
      if (mark.opens) open = mark
      return
    }
    const next = marks[i + 1]
    if (mark.opens && (!mark.closes || mark.style !== open.style)) {
      if (mark.style !== open.style && next && next.style === mark.style && next.closes) {
        skipTo = i + 1 // a nested pair of the other family
        return
      }
      if (next && closesOnly(next) && closesOnly(marks[i + 2])) {
        skipTo = i + 1 // a nested pair of the same family: two marks in a row close
        return
      }
      const end = guessEnd(text, after(open), mark.index)
      if (end > 0) pairs.push({ start: after(open), end, from: open.index, to: end, openEnd: false })
      open = mark
      return
    }
    if (!mark.closes) return
    pairs.push({ start: after(open), end: mark.index, from: open.index, to: after(mark), openEnd: false })
    open = undefined
  })
  if (open) {
    const end = (!runsOn && guessEnd(text, after(open), paragraph.end)) || paragraph.end
    pairs.push({ start: after(open), end, from: open.index, to: end, openEnd: end === paragraph.end })
  }
  return pairs
}

function startsWithMark(text: string, paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /["“„‟«»‹›「『'‘]/u.test(text[paragraph.start] ?? '')
}

function closesOnly(mark: Mark | undefined): boolean {
  return mark?.closes === true && !mark.opens
}

function after(mark: Mark): number {
  return mark.index + mark.length
}

/**
 * Where a passage without closing mark ends, judged by the reporter's clause after it: `“We lost, he said.`
 * Zero where no such clause is found.
 */
function guessEnd(text: string, start: number, limit: number): number {
  const found = LEFT_OPEN_CLAUSE.exec(text.slice(start, Math.min(limit, start + 1000)))
  return found ? start + found.index + 1 : 0
}

const LEFT_OPEN_CLAUSE =
  /[,?!] (?:(?:s?he|they) (?:said|says|added|adds|told|wrote|asked)|(?:said|says|added|adds) \p{Lu}[\p{L}.]{1,20}|(?:\p{Lu}[\p{L}.]{0,20} ){1,3}(?:said|says|added|adds|told))\b/u

function trimBlanks(text: string, start: number, end: number): [number, number] {
  let from = start
  let to = end
  while (from < to && isBlank(text[from])) from++
  while (to > from && isBlank(text[to - 1])) to--
  return [from, to]
}
