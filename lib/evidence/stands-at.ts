import type { BundleSegment } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'

/** Whether a segment's words stand in a text where its record says, folded as a check folds them. */
export function standsAt({ exact, start, end }: BundleSegment, text: string): boolean {
  return end <= text.length && fold(text.slice(start, end)).trim() === fold(exact).trim()
}
