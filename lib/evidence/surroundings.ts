import type { BundleSegment } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'
import { withoutInvisibleMarks } from '@/lib/imports/invisible-marks'
import type { QuotationCheck } from './check'
import { standsAt } from './stands-at'

/** Words with what stands before and after them. */
export type Surrounding = { before: string; words: string; after: string }
/** One piece of a quotation whose words are found where other words stand around them. */
export type OtherSurrounding = { was: Surrounding; is: Surrounding }

/** Code units looked at on each side, within the paragraph. */
const AROUND = 240
/** Folded units compared on each side. */
const COMPARED = 200

/**
 * The pieces of a quotation, all found word for word, whose surrounding in `text` is another one than on record: the
 * recorded words before and after are not there, or the paragraph around differs from that of `former`, the text that
 * the recorded place is in. The same words elsewhere may be somebody else's. Empty where nothing differs, and where
 * words were not found.
 */
export function otherSurroundings(
  segments: BundleSegment[],
  check: QuotationCheck,
  { text, former }: { text: string; former: string | undefined },
): OtherSurrounding[] {
  if (check.result !== 'exact' && check.result !== 'moved') return []
  return segments.flatMap((segment, index) => {
    const found = check.segments[index]
    if (found?.start === undefined) return []
    const known = former !== undefined && standsAt(segment, former) ? around(former, segment) : undefined
    const is = around(text, found)
    const same = recordedFits(segment, text, found) && (!known || agrees(known, is))
    const untold = !known && segment.prefix === '' && segment.suffix === '' && found.result === 'moved'
    const recorded = { before: segment.prefix, words: segment.exact, after: segment.suffix }
    return same && !untold ? [] : [{ was: known ?? recorded, is }]
  })
}

type Range = { start: number; end: number }

function around(text: string, { start, end }: Range): Surrounding {
  const sides = { before: text.slice(Math.max(0, start - AROUND), start), after: text.slice(end, end + AROUND) }
  return { words: text.slice(start, end), ...inParagraph(sides) }
}

type Sides = Pick<Surrounding, 'before' | 'after'>

/**
 * What of two sides is in the paragraph. A paragraph that begins with the words has its speaker in the one before; one
 * that is nothing but the words, before or after it.
 */
function inParagraph({ before, after }: Sides): Sides {
  const within = { before: before.replace(/^[\s\S]*\n\s*\n/, ''), after: after.replace(/\n\s*\n[\s\S]*$/, '') }
  if (hasWords(within.before)) return within
  return { before, after: hasWords(within.after) ? within.after : after }
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

function recordedFits({ prefix, suffix }: BundleSegment, text: string, { start, end }: Range): boolean {
  const recorded = inParagraph({ before: prefix, after: suffix })
  const before = plain(text.slice(Math.max(0, start - AROUND), start))
  const after = plain(text.slice(end, end + AROUND))
  return before.endsWith(plain(recorded.before)) && after.startsWith(plain(recorded.after))
}

function agrees(known: Surrounding, is: Surrounding): boolean {
  return (
    plain(known.before).slice(-COMPARED) === plain(is.before).slice(-COMPARED) &&
    plain(known.after).slice(0, COMPARED) === plain(is.after).slice(0, COMPARED)
  )
}

const plain = (words: string) => fold(withoutInvisibleMarks(words)).trim()
