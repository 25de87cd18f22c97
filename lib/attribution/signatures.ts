import type { Phrase } from './phrases'
import type { Reading } from './reading'
import { PREPOSITIONS } from './word-classes'

/** A name that stands beside a passage without a verb, and the sentence it stands in. */
export type Signature = { reading: Reading; order: number; phrase: Phrase; sign: string }

/**
 * Names that sign what stands next to them: `“…” — Jane Doe, 34`, `Jane Doe, 34: “…”`, or a line with a name and
 * nothing else above or below each passage. Sought around the passage at token `index` of sentence `order`.
 */
export function findSignature(
  readings: Reading[],
  order: number,
  index: number,
  style: LineStyle,
): Signature | undefined {
  const reading = readings[order]
  if (!reading) return undefined
  return (
    labelBefore(reading, order, index) ??
    dashAfter(reading, order, index + 1) ??
    lineBeside(readings, order, index, style)
  )
}

/** Whether lines that hold only a name stand above what that person says, or below it. */
export type LineStyle = 'above' | 'below' | 'none'

export function findLineStyle(readings: Reading[]): LineStyle {
  let above = 0
  let below = 0
  readings.forEach((reading, i) => {
    if (!lineName(reading)) return
    if (readings[i + 1]?.bare) above++
    if (readings[i - 1]?.bare) below++
  })
  if (above === 0 && below === 0) return 'none'
  return below > above || (below === above && readings[0]?.bare) ? 'below' : 'above'
}

function labelBefore(reading: Reading, order: number, index: number): Signature | undefined {
  const { tokens } = reading
  if (tokens[index - 1]?.text !== ':' || index > 24) return undefined
  const near = nameBeforeColon(reading, index)
  if (near) return { reading, order, phrase: near, sign: ':' }
  let start = 0
  while (start < 3 && (tokens[start]?.kind === 'mark' || tokens[start]?.kind === 'number')) start++
  const phrase = reading.startingAt.get(start)
  if (phrase?.kind !== 'name' || phrase.run?.person === 'no') return undefined
  const next = tokens[phrase.end]
  if (next?.kind !== 'aside' && !/^[,:]$/u.test(next?.text ?? '')) return undefined
  return reading.cues.some((cue) => cue.index < index) ? undefined : { reading, order, phrase, sign: ':' }
}

/** `Harbor Council: “…”` in a line of its own, `Why it matters - Jane Doe: “…”`, `More from Doe: “…”`. */
function nameBeforeColon(reading: Reading, index: number): Phrase | undefined {
  const { tokens } = reading
  let end = index - 1
  while (tokens[end - 1]?.kind === 'aside') end--
  let phrase = reading.endingAt.get(index - 1) ?? reading.endingAt.get(end)
  if (phrase?.kind !== 'name') return undefined
  const joined = tokens[phrase.start - 1]?.low === 'and' ? reading.endingAt.get(phrase.start - 1) : undefined
  if (joined?.kind === 'name') phrase = joined
  const before = tokens[phrase.start - 1]
  const marked =
    before && (DASH.test(before.text) || (before.low === 'from' && tokens[phrase.start - 2]?.low === 'more'))
  if (marked) return phrase
  const alone =
    !before && phrase.start === 0 && tokens.slice(index + 1).every(({ kind }) => kind === 'passage' || kind === 'aside')
  if (alone) return phrase
  if (before && PREPOSITIONS.has(before.low)) return undefined
  return reading.cues.length === 0 && phrase.run?.person === 'yes' && tokens[index]?.kind === 'passage'
    ? phrase
    : undefined
}

function dashAfter(reading: Reading, order: number, from: number): Signature | undefined {
  const { tokens } = reading
  let index = from
  while (tokens[index]?.kind === 'mark' && DASH.test(tokens[index]?.text ?? '')) index++
  if (index === from || index > from + 2) return undefined
  const phrase = reading.startingAt.get(index)
  if (phrase?.kind !== 'name') return undefined
  const next = tokens[phrase.end]
  const closes = !next || next.kind === 'aside' || /^[,.;]$/u.test(next.text)
  const said = reading.cues.some((cue) => cue.index >= from && cue.form === 'finite')
  return closes && !said ? { reading, order, phrase, sign: '—' } : undefined
}

const DASH = /^(?:—|–|-|―|~)$/u

function lineBeside(readings: Reading[], order: number, index: number, style: LineStyle): Signature | undefined {
  const reading = readings[order]
  if (!reading?.bare) return undefined
  const below = nextParagraph(readings, order, 1)
  const dashed =
    below !== undefined && index === reading.tokens.length - 1
      ? dashAfter(readings[below] as Reading, below, 0)
      : undefined
  if (dashed) return dashed
  if (style === 'none') return undefined
  const beside = style === 'below' ? below : nextParagraph(readings, order, -1)
  const line = beside === undefined ? undefined : readings[beside]
  const phrase = line && lineName(line)
  return line && phrase && beside !== undefined ? { reading: line, order: beside, phrase, sign: '' } : undefined
}

/** The index of the first sentence that is not just passages, going up or down, a few paragraphs at most. */
function nextParagraph(readings: Reading[], order: number, step: 1 | -1): number | undefined {
  for (let i = order + step, seen = 0; seen < 6; i += step, seen++) {
    const reading = readings[i]
    if (!reading) return undefined
    if (!reading.bare) return reading.paragraph === readings[order]?.paragraph ? undefined : i
  }
  return undefined
}

/** The name that a short line without a verb consists of: "Jane Doe, 34, teacher". */
function lineName(reading: Reading): Phrase | undefined {
  const { tokens } = reading
  if (tokens.length > 16 || tokens.some((token) => token.kind === 'passage')) return undefined
  if (/^[.?!:;]$/u.test(tokens.at(-1)?.text ?? '')) return undefined
  let start = 0
  while (start < 2 && (tokens[start]?.kind === 'mark' || tokens[start]?.kind === 'number')) start++
  const phrase = reading.startingAt.get(start)
  if (phrase?.kind !== 'name' || phrase.run?.person === 'no') return undefined
  // A single word in a line is as often a heading or a credit.
  if ((phrase.run?.words.length ?? 0) < 2 && tokens[phrase.end + 1]?.kind !== 'number') return undefined
  const next = tokens[phrase.end]
  if (next && next.kind !== 'aside' && !/^(?:,|—|–|-|\|)$/u.test(next.text)) return undefined
  return reading.cues.length > 0 ? undefined : phrase
}
