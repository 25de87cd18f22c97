import { anchorWords } from '@/lib/annotations/anchor-words'
import type { RecordOf } from '@/lib/records/registry'
import type { QdaSource } from './model'

/** A range of a document, in UTF-16 code units; the end is after the last. */
export type Range = { start: number; end: number }

/** A text of a project with the places of quotations in it, segment by segment. */
export type QdaDocument = { kind: 'whole' | 'quotations'; text: string; places: Map<string, Range[]> }

/**
 * The documents of a source: its text, where readers may have it; and a text of nothing but the quoted words, for
 * quotations that have no place in the whole one. Of a paraphrase at most twelve words leave.
 */
export function documentsOf({ text, quotations }: QdaSource): QdaDocument[] {
  const documents: QdaDocument[] = []
  const placed = new Map<string, Range[]>()
  for (const quotation of text === undefined ? [] : quotations) {
    const ranges = quotation.segments.map((segment) => placeIn(text ?? '', segment))
    if (ranges.every((range) => range !== undefined)) placed.set(quotation.id, ranges as Range[])
  }
  if (text !== undefined) documents.push({ kind: 'whole', text, places: placed })
  const others = quotations.filter(({ id }) => !placed.has(id))
  if (others.length > 0) documents.push(quotedDocument(others))
  return documents
}

/** Where a segment stands: at its offsets, or at the only other place of the same words. */
function placeIn(text: string, { exact, start, end }: RecordOf<'quotation'>['segments'][number]): Range | undefined {
  if (text.slice(start, end) === exact) return { start, end }
  const found = text.indexOf(exact)
  if (found === -1 || text.indexOf(exact, found + 1) !== -1) return undefined
  return { start: found, end: found + exact.length }
}

const BETWEEN = ' … '

function quotedDocument(quotations: readonly RecordOf<'quotation'>[]): QdaDocument {
  const places = new Map<string, Range[]>()
  let text = ''
  for (const { id, mode, segments } of quotations) {
    if (text !== '') text += '\n\n'
    const ranges: Range[] = []
    for (const { exact } of segments) {
      if (ranges.length > 0) text += BETWEEN
      const words = mode === 'paraphrase' ? anchorWords(exact) : exact
      ranges.push({ start: text.length, end: text.length + words.length })
      text += words
    }
    places.set(id, ranges)
  }
  return { kind: 'quotations', text, places }
}
