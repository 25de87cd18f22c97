import { attribute } from './attribute'
import type { PassageKind } from './kinds'
import { listParagraphs } from './paragraphs'
import { listPassages } from './passages'

/**
 * A passage in quotation marks and who says it. Offsets are UTF-16 code units into the text as given, inside the
 * marks; `exact` is the text between them. `speaker` is the fullest name the text gives, or the words it uses for
 * an organization or role; scare quotes have none. `cue` is the reporting verb as written. `score`, 0 to 1, is
 * how sure the rules are of span, kind and speaker together.
 */
export type SuggestedQuote = {
  start: number
  end: number
  exact: string
  kind: PassageKind
  speaker: string | undefined
  cue: string | undefined
  score: number
}

/**
 * Finds the quoted passages of an English news text and who said each, by rule, offline, in time proportional to
 * the text's length. One passage for each pair of marks and paragraph, in text order, never overlapping.
 */
export function suggestQuotes(text: string): SuggestedQuote[] {
  const paragraphs = listParagraphs(text)
  const passages = listPassages(text, paragraphs)
  return attribute(text, paragraphs, passages).map(({ passage, kind, speaker, cue, score }) => ({
    start: passage.start,
    end: passage.end,
    exact: text.slice(passage.start, passage.end),
    kind,
    speaker: kind === 'scare' ? undefined : speaker,
    cue: kind === 'scare' ? undefined : cue,
    score,
  }))
}
