import type { BundleSegment } from '@/lib/bundle/schema'

/** A range of a text, in UTF-16 offsets; `end` is exclusive. */
export type Span = { start: number; end: number }

/** Most selected spans, which become the segments of one quotation. */
const MOST_SPANS = 12
/** Context characters stored before and after a segment. */
const CONTEXT = 32

/**
 * Reads the spans of an address: `120-180,200-230`. Returned in text order, without white space at their ends; invalid,
 * empty and overlapping spans are left out.
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

/** A span with one word more or less at one edge, without quotation marks around it; unchanged where impossible. */
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

/** A span as a quotation segment, with its context. */
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
