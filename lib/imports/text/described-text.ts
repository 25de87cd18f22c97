import { authorNames } from '../author-names'
import type { Extraction } from '../extraction'
import { furnitureOf, furnitureRanges } from './furniture'
import { headlineOf, linesAbove } from './headline'
import { type Piece, piecesOf } from './pieces'
import { type LineSays, readHeadLine } from './self-description'

/** Most lines before the first paragraph that are examined. */
const MOST_HEAD = 24

/**
 * Adds to an extraction what its text says about itself where the file has no metadata: headline, authors, outlet, day
 * and section from the lines before the first paragraph; and the parts of the text that belong to the page around it.
 */
export function describeText(extraction: Extraction): Extraction {
  const { text } = extraction
  const pieces = piecesOf(text)
  const series = isSeries(pieces)
  const furniture = furnitureOf(pieces, series)
  const body = pieces.findIndex((piece) => piece.prose && !furniture.has(piece))
  const head = pieces
    .slice(0, Math.min(body < 0 ? pieces.length : body, MOST_HEAD))
    .filter((piece) => !furniture.has(piece))
  const says = new Map<Piece, LineSays>(head.map((piece) => [piece, readHeadLine(piece)]))
  const telling = (piece: Piece) => {
    const line = says.get(piece)
    return line !== undefined && (line.authors.length > 0 || line.issued !== undefined || line.section !== undefined)
  }
  const titled = pieces.find((piece) => !piece.prose && plain(piece.text) === plain(extraction.title ?? ''))
  const taken = (piece: Piece) => furniture.has(piece) || telling(piece)
  const outlet = (piece: Piece) => says.get(piece)?.container !== undefined
  // A line that may be a newspaper's name is one where another line is the headline. A title from elsewhere, such as
  // the head of a page, is not searched for among the lines.
  const found = extraction.title
    ? titled
    : (headlineOf(pieces, (piece) => taken(piece) || outlet(piece)) ?? headlineOf(pieces, taken))
  const speaker = found && isSpeakerLine(found, pieces[pieces.indexOf(found) + 1], says) ? found : undefined
  const headline = speaker || (series && !titled) ? undefined : found
  for (const [piece, reason] of linesAbove(pieces, headline, (one) => taken(one) || outlet(one)))
    furniture.set(piece, reason)
  const lines = head.filter((piece) => piece !== headline).map((piece) => says.get(piece) as LineSays)
  const dates = [...lines.filter(({ updated }) => !updated), ...lines.filter(({ updated }) => updated)]
  return {
    ...extraction,
    title: extraction.title ?? (headline && titleOf(headline)),
    authors:
      extraction.authors.length > 0
        ? extraction.authors
        : (lines.find(({ authors }) => authors.length > 0)?.authors ?? (speaker ? authorNames(speaker.text) : [])),
    // The day in the text ranks before the day on which the file was created.
    issued:
      known(extraction.issued) ??
      (series ? undefined : dates.find(({ issued }) => issued)?.issued) ??
      extraction.issued,
    container: extraction.container ?? lines.find(({ container }) => container)?.container,
    section: extraction.section ?? lines.find(({ section }) => section)?.section,
    furniture: furnitureRanges(text, furniture),
  }
}

/** Whether a line is a name alone above a date, as at the start of transcripts. */
function isSpeakerLine(line: Piece, next: Piece | undefined, says: Map<Piece, LineSays>): boolean {
  return (
    next !== undefined &&
    says.get(next)?.issued !== undefined &&
    /^(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)){1,3}$/u.test(line.text)
  )
}

/** Whether there are several dated texts, such as posts, which have no common day. */
function isSeries(pieces: Piece[]): boolean {
  const dates = pieces
    .filter(({ prose, words }) => !prose && words <= 12)
    .flatMap(({ text }) => /^\d{4}-\d{2}-\d{2}\b/.exec(text) ?? [])
  return new Set(dates).size > 1
}

const known = (issued: string | undefined) => (issued?.endsWith('~') ? undefined : issued)

const plain = (words: string) =>
  words
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

function titleOf({ text }: Piece): string {
  return text
    .replace(/^#+\s*/, '')
    .replace(/\s*#+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
