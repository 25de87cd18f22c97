import { type FoldedText, foldText, toFolded, toOriginal } from '@/lib/evidence/folded-text'
import { joins } from '@/lib/evidence/needle'
import { type AnchorText, anchorText, reanchor } from '@/lib/evidence/reanchor'
import { fold } from '@/lib/fold'
import type { BundleQuotation } from '../schema'
import { findPrint, type Hash, isPrintAt, joinsOf, wordLengths } from './print'
import type { Anchor, AnchoredQuotation } from './schema'

/** A text to take words from: with its hash and paragraphs, folded, and where its words are joined (`joinsOf`). */
export type FillText = AnchorText & { folded: FoldedText; joined: Uint8Array }

/** @param on the day of the check, YYYY-MM-DD */
export function fillText(body: string, hash: string, on: string): FillText {
  const folded = foldText(body)
  return { ...anchorText(body, hash, on), folded, joined: joinsOf(folded.text) }
}

/** The quotation with its words, or why they could not be put in. */
export type Filled = { quotation: BundleQuotation } | { reason: string }

/**
 * Takes the words of a quotation from a text. In the text that its anchors were made in, they stand at the offsets. In
 * another one they are accepted only where the print of every segment, words and surroundings, is found at exactly one
 * place; nothing is guessed.
 */
export function fillQuotation(anchored: AnchoredQuotation, text: FillText, hash: Hash): Filled {
  const same = anchored.textHash === text.hash
  const found: Range[] = []
  for (const anchor of anchored.segments) {
    const place = same ? placeIn(anchor, text, hash) : searchFor(anchor, text, hash)
    if (typeof place === 'string') return { reason: place }
    found.push(place)
  }
  const segments = found.map(({ start, end }) => {
    return { exact: text.body.slice(start, end), prefix: '', suffix: '', start, end }
  })
  const { textHash: _, ...rest } = anchored
  // The keys stay in the order of the bundle.
  const quotation: BundleQuotation = { ...rest, segments, translations: [], checked: null }
  const stayed = found.every(({ start, end }, index) => {
    const anchor = anchored.segments[index]
    return anchor?.start === start && anchor.end === end
  })
  const result = stayed ? 'exact' : 'moved'
  return { quotation: reanchor(quotation, { result, segments: found.map((place) => ({ result, ...place })) }, text) }
}

type Range = { start: number; end: number }

/** The place of an anchor in the text that it was made in; a reason where it does not fit. */
function placeIn(anchor: Anchor, { body, folded }: FillText, hash: Hash): Range | string {
  const { start, end, firstWord, lastWord, print } = anchor
  if (end > body.length) return `${at(anchor)} lies behind the end of the text (${body.length})`
  if (cutsPair(body, start) || cutsPair(body, end)) return `${at(anchor)} cuts a character in two`
  const words = fold(body.slice(start, end)).trim()
  if (words === '') return `${at(anchor)} holds no words`
  const lengths = wordLengths(words)
  if (lengths.firstWord !== firstWord || lengths.lastWord !== lastWord)
    return `${at(anchor)} begins or ends with words of other lengths (${lengths.firstWord} and ${lengths.lastWord}, not ${firstWord} and ${lastWord})`
  if (print) {
    const first = toFolded(folded, start)
    const from = folded.text[first] === ' ' ? first + 1 : first
    return isPrintAt(print, folded.text, from, hash) ? { start, end } : `${at(anchor)} has other words than the print`
  }
  if (joins(body[start - 1], body[start]) || joins(body[end - 1], body[end]))
    return `${at(anchor)} begins or ends inside a word`
  return { start, end }
}

/** The one place in another text where the words of an anchor stand in their surroundings; a reason where there is none. */
function searchFor(anchor: Anchor, { folded, joined }: FillText, hash: Hash): Range | string {
  const { print } = anchor
  if (!print) return `the text is another one, and ${at(anchor)} has no print to look the words up by`
  const places = findPrint({ ...anchor, print }, { text: folded.text, joined }, hash)
  const [from] = places
  if (from === undefined)
    return `the text is another one, and the words of ${at(anchor)}, with those around them, do not stand in it`
  if (places.length > 1)
    return `the text is another one, and the words of ${at(anchor)}, with those around them, stand in it at ${places.length} places`
  return toOriginal(folded, from, from + print.words)
}

const at = ({ start, end }: Anchor) => `${start}–${end}`
const cutsPair = (text: string, offset: number) =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')
