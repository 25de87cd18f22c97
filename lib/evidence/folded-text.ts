import { fold } from '@/lib/fold'

/**
 * A text folded for matching, with offsets into the original: unit `i` of `text` stands for the original's UTF-16 code
 * units from `starts[i]` to before `ends[i]`. A run of white space is one unit. Units made by composition ("e" and its
 * accent, the letters of a Hangul syllable) stand for the whole run they came from, so that no range cuts a composed
 * character.
 */
export type FoldedText = { original: string; text: string; starts: Uint32Array; ends: Uint32Array }

/** Folds a text and keeps its offsets. `text` equals `fold(original)`. Linear in the length of the original. */
export function foldText(original: string): FoldedText {
  const text = fold(original)
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let count = 0
  let afterSpace = false
  const emit = (unit: string, start: number, end: number) => {
    const space = isSpace(unit)
    if (space && afterSpace) {
      ends[count - 1] = end
      return
    }
    starts[count] = start
    ends[count] = end
    count += 1
    afterSpace = space
  }
  for (const run of runsOf(original)) {
    if (run.composed === undefined) {
      for (let index = run.start; index < run.end; index += 1) emit(original.charAt(index), index, index + 1)
    } else {
      for (let index = 0; index < run.composed.length; index += 1) emit(run.composed.charAt(index), run.start, run.end)
    }
  }
  return { original, text, starts, ends }
}

/** The original range behind a non-empty range of folded units. */
export function toOriginal(folded: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? folded.original.length }
}

/** The folded unit that stands for the original unit at `offset`; the folded length where there is none. */
export function toFolded(folded: FoldedText, offset: number): number {
  let low = 0
  let high = folded.ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((folded.ends[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether `fold` treats a unit as white space. Printing ASCII is decided without the regular expression. */
function isSpace(unit: string): boolean {
  return !(unit > ' ' && unit < '\u00a0') && /\s/u.test(unit)
}

/**
 * Parts in which characters may compose. Nothing composes across their ends, since no character below U+0300 combines
 * with the one before it (Unicode Standard Annex 15, boundaries of NFC).
 */
const COMPOSABLE = /[\s\S]?[\u0300-\u{10ffff}]+/gu
/** One composing cluster: the letters of a Hangul syllable, or a character with its marks. */
const CLUSTER = /(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]?|[\s\S])\p{M}*/gu

/** A run of the original. `composed` is its NFC; absent where NFC leaves it unchanged. */
type Run = { start: number; end: number; composed?: string }

function runsOf(original: string): Run[] {
  if (original.normalize('NFC') === original) return [{ start: 0, end: original.length }]
  const runs: Run[] = []
  let done = 0
  for (const { 0: part, index } of original.matchAll(COMPOSABLE)) {
    runs.push({ start: done, end: index }, ...runsOfPart(part, index))
    done = index + part.length
  }
  runs.push({ start: done, end: original.length })
  return runs
}

function runsOfPart(part: string, start: number): Run[] {
  const whole = runOf(part, start)
  if (whole.composed === undefined) return [whole]
  const clusters = [...part.matchAll(CLUSTER)].map(({ 0: cluster, index }) => runOf(cluster, start + index))
  const joined = clusters.map((run) => run.composed ?? part.slice(run.start - start, run.end - start)).join('')
  // Where CLUSTER does not cover a script's composition, the coarser run is still correct.
  return joined === whole.composed ? clusters : [whole]
}

function runOf(text: string, start: number): Run {
  const composed = text.normalize('NFC')
  const run = { start, end: start + text.length }
  return composed === text ? run : { ...run, composed }
}
