import { listParagraphs } from '@/lib/evidence/paragraphs'
import { type Mark, markText } from '@/lib/sources/marked-text'
import type { PlacedParagraph } from './model'
import type { Span } from './spans'

/** Prefixes of mark ids: coded, selected and suggested words. */
export const CODED = 'c:'
export const IN_HAND = 'h:'
export const SUGGESTED = 's:'

type Marked = { coded: { id: string; segments: Span[] }[]; hand: Span[]; open: Span[] }

/** Marks coded, selected and suggested words in a text, paragraph by paragraph. */
export function markParagraphs(text: string, { coded, hand, open }: Marked): PlacedParagraph[] {
  const marks: Mark[] = [
    ...coded.flatMap(({ id, segments }) => segments.map(({ start, end }) => ({ id: `${CODED}${id}`, start, end }))),
    ...hand.map(({ start, end }, index) => ({ id: `${IN_HAND}${index}`, start, end })),
    ...open.map(({ start, end }) => ({ id: `${SUGGESTED}${start}-${end}`, start, end })),
  ]
  const paragraphs = listParagraphs(text)
  return markText(text, marks).map((paragraph, index) => {
    let start = paragraphs[index]?.start ?? 0
    const runs = paragraph.runs.map((run) => {
      const placed = { ...run, start }
      start += run.text.length
      return placed
    })
    return { ...paragraph, runs }
  })
}
