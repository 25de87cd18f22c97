import { withContextOf } from '@/lib/evidence/context'
import { standsAt } from '@/lib/evidence/stands-at'
import { fold } from '@/lib/fold'
import type { Bundle, BundleQuotation } from '../schema'
import { type Hash, printOf, wordLengths } from './print'
import { ANCHORS_FORMAT, type AnchoredQuotation, type Anchors } from './schema'

/** A version of a source's text. */
type Text = { body: string; hash: string }

/**
 * A library with anchors in place of the words of its quotations. Translations and questions are left out with them:
 * they are words of the text too.
 *
 * @param textsOf the versions of a source's text that are held, the oldest first
 */
export function withoutWords(bundle: Bundle, textsOf: (source: string) => Text[], hash: Hash): Anchors {
  const quotations = bundle.quotations.map((quotation) => {
    const text = textOf(quotation, textsOf(quotation.source))
    return toAnchored(quotation, text, hash)
  })
  return { ...bundle, format: ANCHORS_FORMAT, quotations }
}

/** The text in which a quotation's offsets count: the one it was checked on, or the last that has the words there. */
function textOf({ segments, checked }: BundleQuotation, texts: Text[]): Text | undefined {
  const fits = texts.filter(({ body }) => segments.every((segment) => standsAt(segment, body)))
  return fits.find(({ hash }) => hash === checked?.hash) ?? fits.at(-1)
}

function toAnchored(quotation: BundleQuotation, text: Text | undefined, hash: Hash): AnchoredQuotation {
  const { id, source, speakers, segments, mode, locator, lang, checked } = quotation
  return {
    id,
    source,
    speakers,
    segments: segments.map((segment) => ({
      start: segment.start,
      end: segment.end,
      ...wordLengths(fold(segment.exact).trim()),
      print: printOf(text ? withContextOf(segment, text.body) : segment, hash),
    })),
    mode,
    locator: locator?.kind === 'question' ? null : locator,
    lang,
    // Only an exact check says that the offsets are those of the text that it names.
    textHash: text?.hash ?? (checked?.result === 'exact' ? checked.hash : null),
  }
}
