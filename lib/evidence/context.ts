import type { BundleSegment } from '@/lib/bundle/schema'

/** Context characters stored before and after a segment. */
const AROUND = 32

/** What stands before and after a range of a text, as a segment stores it. No character is cut in two. */
export function contextAt(text: string, start: number, end: number): Pick<BundleSegment, 'prefix' | 'suffix'> {
  return {
    prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
  }
}

/** A segment with the context of its place in a text: its own where that stands there, otherwise that of the text. */
export function withContextOf(segment: BundleSegment, text: string): BundleSegment {
  const { prefix, suffix, start, end } = segment
  const stands =
    prefix + suffix !== '' &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  return stands ? segment : { ...segment, ...contextAt(text, start, end) }
}
