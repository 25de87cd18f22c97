import type { Paragraph } from '../paragraphs'
import { type Author, findAbout, findAuthor } from './authors'
import { OWN_SCORES, type OwnWords } from './own-words'
import { listSpokenPieces, type Piece } from './stage-directions'

/**
 * The paragraphs of a text that one author writes or says throughout: heading, byline and the note about the author
 * are left out. `given` is the author as the caller knows him or her, and comes first.
 */
export function readRunningText(text: string, paragraphs: Paragraph[], given: string | undefined): OwnWords[] {
  const found = findAuthor(text, paragraphs)
  const about = findAbout(text, paragraphs)
  const first = firstOfBody(text, paragraphs, found)
  const last = about ? about.index : paragraphs.length
  const speaker = given ?? found?.name
  const score = given ? OWN_SCORES.named : found ? OWN_SCORES.byline : OWN_SCORES.unknown
  return paragraphs.slice(first, last).flatMap((paragraph) => ownPieces(text, paragraph, speaker, score))
}

/** What is said in a paragraph of running text. Long paragraphs are offered sentence by sentence. */
export function ownPieces(text: string, paragraph: Paragraph, speaker: string | undefined, score: number): OwnWords[] {
  if (isFurniture(text.slice(paragraph.start, paragraph.end))) return []
  return listSpokenPieces(text, paragraph.start, paragraph.end)
    .pieces.flatMap((piece) => splitLong(text, piece))
    .map((piece) => ({ ...piece, mode: 'authored' as const, speaker, score }))
}

/** Lines around a text that nobody says: "###", "FOR IMMEDIATE RELEASE", a date, a contact, a heading of a section. */
export function isFurniture(line: string): boolean {
  return FURNITURE.test(line) || DATE_LINE.test(line) || !/[\p{L}]/u.test(line)
}

const FURNITURE =
  /^(?:#{2,}|-\s?30\s?-|(?:for )?immediate release|(?:media |press )?contacts?\b|for more information|(?:click|read|watch|follow|share|subscribe|sign up|view)\b.{0,80}$|https?:\S+$|(?:opinion|commentary|op-?ed|perspective|viewpoint|column|analysis)\s*$|getty images|photo(?:graph)? (?:by|courtesy)|advertisement$|delivered (?:on|at|by)\b|as (?:prepared|delivered)\b|\(?as prepared for delivery\)?$)/iu
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [a-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2})(?:,? (?:at )?\d{1,2}[:.]\d{2}.{0,12})?\.?$/iu

/** From this length, in UTF-16 code units, a paragraph is offered sentence by sentence. */
const LONG = 1200

function splitLong(text: string, piece: Piece): Piece[] {
  if (piece.end - piece.start < LONG) return [piece]
  const pieces: Piece[] = []
  let start = piece.start
  for (const found of text.slice(piece.start, piece.end).matchAll(SENTENCE_END)) {
    const end = piece.start + found.index + found[0].length
    const next = piece.start + found.index + found[0].length
    if (
      /\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|No|U\.S|U\.N|\p{Lu})\.\s*$/u.test(
        text.slice(Math.max(start, end - 12), end),
      )
    )
      continue
    pieces.push({ start, end: start + text.slice(start, end).trimEnd().length })
    start = next
  }
  if (start < piece.end) pieces.push({ start, end: piece.end })
  return pieces.filter((each) => each.end > each.start)
}

const SENTENCE_END = /[.!?…。！？]["”’)\]]*\s+(?=["“‘(]?[\p{Lu}\p{N}\p{Lo}])|[。！？](?=.)/gu

/** The index of the paragraph that the text itself begins with, after title, byline and date. */
function firstOfBody(text: string, paragraphs: Paragraph[], author: Author | undefined): number {
  let index = 0
  if (author && author.index >= 0) index = author.index + 1
  else if (paragraphs.length > 2 && isTitle(text, paragraphs)) index = 1
  while (index < paragraphs.length - 1) {
    const paragraph = paragraphs[index]
    const line = paragraph ? text.slice(paragraph.start, paragraph.end) : ''
    if (!isFurniture(line) && (line.length > 60 || /[.!?…:,”"]$/u.test(line))) break
    index++
  }
  return index
}

/** A short first line that is not the greeting of a speech. */
function isTitle(text: string, paragraphs: Paragraph[]): boolean {
  const [first, second] = paragraphs
  if (!first || !second) return false
  const line = text.slice(first.start, first.end)
  if (/[,!:]$|^(?:mr|mrs|ms|madam|dear|ladies|my fellow|friends|thank you)\b/iu.test(line)) return false
  return line.split(/\s+/).length <= 15 && second.end - second.start > first.end - first.start
}
