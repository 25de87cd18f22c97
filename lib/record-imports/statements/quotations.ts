import type { BundleQuotation, BundleSource } from '@/lib/bundle/schema'
import { contextAt } from '@/lib/evidence/context'
import { listParagraphs, type Paragraph } from '@/lib/evidence/paragraphs'
import { stableId } from '../stable-id'
import type { SaidWords } from './said-words'

/** A stored text with its paragraphs and its SHA-256, and the day on which it is read, YYYY-MM-DD. */
export type AnchoredText = { body: string; paragraphs: Paragraph[]; hash: string; on: string }

export function anchorIn(body: string, hash: string, on: string): AnchoredText {
  return { body, paragraphs: listParagraphs(body), hash, on }
}

/**
 * A quotation of marked words, anchored and checked. Its id comes from the source, the place and who speaks.
 *
 * @param speakers slugs of actors
 */
export function quote(
  source: Pick<BundleSource, 'slug' | 'lang'>,
  { mode, ranges }: SaidWords,
  speakers: string[],
  { body, paragraphs, hash, on }: AnchoredText,
): BundleQuotation {
  const segments = ranges.map(({ start, end }) => ({
    exact: body.slice(start, end),
    ...contextAt(body, start, end),
    start,
    end,
  }))
  const place = ranges.map(({ start, end }) => `${start}-${end}`)
  return {
    id: stableId(`${source.slug.slice(0, 80).replace(/-$/, '')}-${place[0]}`, [
      source.slug,
      ...place,
      mode,
      ...speakers,
    ]),
    source: source.slug,
    speakers,
    segments,
    mode,
    locator: locate(paragraphs, ranges[0]?.start ?? 0, (ranges.at(-1)?.end ?? 1) - 1),
    lang: source.lang,
    translations: [],
    checked: { result: 'exact', on, hash },
  }
}

function locate(paragraphs: Paragraph[], first: number, last: number): BundleQuotation['locator'] {
  const from = numberAt(paragraphs, first)
  const to = numberAt(paragraphs, last)
  return { kind: 'paragraph', value: from === to ? `${from}` : `${from}-${to}` }
}

/** The paragraph of an offset: the first that ends after it. */
function numberAt(paragraphs: Paragraph[], offset: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((paragraphs[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return paragraphs[low]?.number ?? 1
}
