import type { BundleQuotation } from '@/lib/bundle/schema'
import type { QuotationCheck } from './check'
import { contextAt, withContextOf } from './context'
import { listParagraphs, type Paragraph } from './paragraphs'

/** The checked text: its words, its paragraphs, its SHA-256, and the day of the check (YYYY-MM-DD). */
export type AnchorText = { body: string; paragraphs: Paragraph[]; hash: string; on: string }

export function anchorText(text: string, hash: string, on: string): AnchorText {
  return { body: text, paragraphs: listParagraphs(text), hash, on }
}

/**
 * Applies a confirmed check: found quotations (`exact`, `moved`) get the new offsets, what stands around
 * them there, the paragraph locator and the result `exact`; `changed` and `missing` ones keep their offsets and get that result.
 */
export function reanchor(quotation: BundleQuotation, check: QuotationCheck, text: AnchorText): BundleQuotation {
  const { hash, on } = text
  if (!isFound(check)) return { ...quotation, checked: { result: check.result, on, hash } }
  const segments = quotation.segments.map((segment, index) => {
    const { start = segment.start, end = segment.end } = check.segments[index] ?? {}
    return withContextOf({ ...segment, start, end }, text.body)
  })
  const moved = check.result === 'moved'
  const locator = moved ? movedLocator({ ...quotation, segments }, text.paragraphs) : quotation.locator
  return { ...quotation, segments, locator, checked: { result: 'exact', on, hash } }
}

/**
 * What a quotation becomes whose words stand in another surrounding, while nobody has said that they are the same: it
 * keeps its place, is on record as `moved` and waits for somebody to look at it.
 */
export function leaveMoved(quotation: BundleQuotation, { hash, on }: AnchorText): BundleQuotation {
  return { ...quotation, checked: { result: 'moved', on, hash } }
}

/**
 * Replaces a quotation's words by the close words found in the text, after an editor has seen the difference. Undefined
 * where a segment was not found.
 */
export function adoptWords(
  quotation: BundleQuotation,
  check: QuotationCheck,
  text: AnchorText,
): BundleQuotation | undefined {
  const segments = check.segments.map(({ start, end }) =>
    start === undefined
      ? undefined
      : {
          exact: text.body.slice(start, end),
          ...contextAt(text.body, start, end),
          start,
          end,
        },
  )
  const found = segments.filter((segment) => segment !== undefined)
  if (found.length === 0 || found.length < quotation.segments.length) return undefined
  const locator = movedLocator({ ...quotation, segments: found }, text.paragraphs)
  return { ...quotation, segments: found, locator, checked: { result: 'exact', on: text.on, hash: text.hash } }
}

/** Whether all words were found in the text. */
function isFound({ result }: QuotationCheck): boolean {
  return result === 'exact' || result === 'moved'
}

/** The paragraph locator (`4` or `4-5`) of the segments' offsets. Other kinds of locator are unchanged. */
function movedLocator({ locator, segments }: BundleQuotation, paragraphs: Paragraph[]): BundleQuotation['locator'] {
  const numbers = locator?.kind === 'paragraph' ? /^\d+(?:([-–])\d+)?$/.exec(locator.value) : null
  if (!numbers) return locator
  const dash = numbers[1]
  const first = paragraphNumber(paragraphs, segments[0]?.start ?? 0)
  const last = paragraphNumber(paragraphs, (segments.at(-1)?.end ?? 1) - 1)
  return { kind: 'paragraph', value: dash && first !== last ? `${first}${dash}${last}` : `${first}` }
}

function paragraphNumber(paragraphs: Paragraph[], offset: number): number {
  return (paragraphs.find(({ end }) => offset < end) ?? paragraphs.at(-1))?.number ?? 1
}
