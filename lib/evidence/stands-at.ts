import type { BundleSegment } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'

/** Whether a text has a segment's words at the recorded offsets, compared folded. */
export function standsAt({ exact, start, end }: BundleSegment, text: string): boolean {
  return end <= text.length && fold(text.slice(start, end)).trim() === fold(exact).trim()
}
