import type { BundleQuotation, BundleSegment } from '@/lib/bundle/schema'
import type { SourceRecord } from '@/lib/records/read-model'
import { sourcePageHref } from '@/lib/urls'
import { anchorWords } from './anchor-words'
import { codePointOffset } from './code-points'

type Text = { hash: string; body: string }

/**
 * The target of a quotation: its place in the source; of several segments an `oa:Composite`, all of which belong to the
 * quotation, in their order.
 */
export function targetOf(
  quotation: BundleQuotation,
  source: SourceRecord,
  texts: readonly Text[],
  iriOf: (path: string) => string,
) {
  const places = quotation.segments.map((segment) => ({
    type: 'SpecificResource',
    source: {
      id: source.url ?? iriOf(sourcePageHref(source.slug)),
      type: 'Text',
      language: quotation.lang,
    },
    ...stateOf(quotation),
    selector: selectorsOf(segment, quotation, texts),
  }))
  return places.length === 1 ? places[0] : { type: 'oa:Composite', items: places }
}

/** The text that the offsets count in: that of the day on which it was checked, named by its SHA-256 (RFC 6920). */
function stateOf({ checked }: BundleQuotation) {
  if (!checked) return {}
  const cached = `ni:///sha-256;${Buffer.from(checked.hash, 'hex').toString('base64url')}`
  return { state: { type: 'TimeState', sourceDate: `${checked.on}T00:00:00Z`, cached } }
}

/** Two ways to the same words: by what they are, and by where they are, in code points. */
function selectorsOf(segment: BundleSegment, { mode, checked }: BundleQuotation, texts: readonly Text[]) {
  const { prefix, suffix, start, end } = segment
  const exact = mode === 'paraphrase' ? anchorWords(segment.exact) : segment.exact
  const whole = exact === segment.exact
  const text = textOf(segment, checked?.hash, texts)
  const stop = whole ? end : start + exact.length
  return [
    { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(whole && suffix && { suffix }) },
    {
      type: 'TextPositionSelector',
      start: text === undefined ? start : codePointOffset(text, start),
      end: text === undefined ? stop : codePointOffset(text, stop),
    },
  ]
}

/** The held text in which the segment stands at its offsets; undefined where none is held. */
function textOf({ exact, start, end }: BundleSegment, hash: string | undefined, texts: readonly Text[]) {
  const checkedOne = texts.find((text) => text.hash === hash)
  return (checkedOne ?? texts.findLast(({ body }) => body.slice(start, end) === exact))?.body
}
