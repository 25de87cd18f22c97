import type { BundleSegment } from '@/lib/bundle/schema'

/** A stretch of a text, in UTF-16 code units. */
export type Span = { start: number; end: number }

/** Stretches in hand at most: one quotation in so many segments. */
const MOST_SPANS = 12
/** Characters kept before and after a segment, to find it again by. */
const CONTEXT = 32

/**
 * The stretches that an address has in hand: `120-180,200-230`. In the order of the text, without white space at
 * their ends; what lies outside the text, is empty, or overlaps falls away.
 */
export function readSpans(list: string, text: string): Span[] {
  const spans = list
    .split(',')
    .flatMap((part) => {
      const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(part.trim()) ?? []
      return start && end ? [trimmed({ start: Number(start), end: Math.min(Number(end), text.length) }, text)] : []
    })
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const apart: Span[] = []
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span)
  return apart.slice(0, MOST_SPANS)
}

export const spansText = (spans: Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(',')

/** The stretch with one word more or less at one of its ends; marks around a quotation are none of its words. */
export function moved(span: Span, edge: 'start' | 'end', by: 1 | -1, text: string): Span {
  const words = [...text.matchAll(/\S+/gu)]
  const first = words.findIndex((word) => word.index + word[0].length > span.start)
  let last = words.findLastIndex((word) => word.index < span.end)
  let begin = first
  if (edge === 'start') begin += by
  else last += by
  const [from, to] = [words[begin], words[last]]
  if (!from || !to || begin > last) return span
  const lead = /^[“”"„«]+/u.exec(from[0])?.[0].length ?? 0
  const tail = /[“”"»]+$/u.exec(to[0])?.[0].length ?? 0
  const start = edge === 'start' ? from.index + lead : span.start
  const end = edge === 'end' ? to.index + to[0].length - tail : span.end
  return start < end ? { start, end } : span
}

/** Where words stand, spelled as they are: for whoever types or pastes them instead of pointing. */
export function findWords(words: string, text: string): Span | undefined {
  const wanted = words.trim().replace(/\s+/g, ' ')
  if (wanted === '') return undefined
  const pattern = wanted
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/["“”„‟]/g, '["“”„‟]')
    .replace(/['‘’‚‛]/g, "['‘’‚‛]")
    .replace(/ /g, '\\s+')
  const found = new RegExp(pattern, 'u').exec(text) ?? new RegExp(pattern, 'iu').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** A stretch as a segment of a quotation, with some of what stands around it. */
export function anchored({ start, end }: Span, text: string): BundleSegment {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/\s\S*$/, ''),
    start,
    end,
  }
}

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: start + lead + words.trim().length }
}
