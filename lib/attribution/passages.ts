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
  const single = usesSingleMarks(text, paragraphs)
  const passages: Passage[] = []
  let open = false
  paragraphs.forEach((paragraph, index) => {
    const marks = single ? listSingleMarks(text, paragraph) : listDoubleMarks(text, paragraph)
    const runsOn = startsWithMark(text, paragraphs[index + 1])
    const pairs = pairMarks(text, paragraph, marks, open, runsOn)
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

type Pair = { start: number; end: number; from: number; to: number; openEnd: boolean }

function pairMarks(text: string, paragraph: Paragraph, marks: Mark[], leftOpen: boolean, runsOn: boolean): Pair[] {
  const pairs: Pair[] = []
  const first = marks[0]
  let open: Mark | undefined
  let skipTo = -1
  // The paragraph before was left open and this one closes it without opening it again.
  if (leftOpen && first && !first.opens) {
    pairs.push({ start: paragraph.start, end: first.at, from: paragraph.start, to: after(first), openEnd: false })
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
      const end = guessEnd(text, after(open), mark.at)
      if (end > 0) pairs.push({ start: after(open), end, from: open.at, to: end, openEnd: false })
      open = mark
      return
    }
    if (!mark.closes) return
    pairs.push({ start: after(open), end: mark.at, from: open.at, to: after(mark), openEnd: false })
    open = undefined
  })
  if (open) {
    const end = (!runsOn && guessEnd(text, after(open), paragraph.end)) || paragraph.end
    pairs.push({ start: after(open), end, from: open.at, to: end, openEnd: end === paragraph.end })
  }
  return pairs
}

function startsWithMark(text: string, paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && /["“„‟«'‘]/u.test(text[paragraph.start] ?? '')
}

function after(mark: Mark): number {
  return mark.at + mark.length
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
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return [from, to]
}

/** True where single marks pair up around more passages than double ones do, outside and inside. */
function usesSingleMarks(text: string, paragraphs: Paragraph[]): boolean {
  let doubles = 0
  let singles = 0
  for (const paragraph of paragraphs) {
    const ofDouble = listDoubleMarks(text, paragraph)
    const ofSingle = listSingleMarks(text, paragraph)
    doubles += Math.floor(ofDouble.length / 2)
    if (ofDouble.length === 0 || ofSingle[0]?.at === paragraph.start)
      singles += pairMarks(text, paragraph, ofSingle, false, false).filter((pair) => !pair.openEnd).length
  }
  return singles >= 2 && singles > doubles * 2
}
