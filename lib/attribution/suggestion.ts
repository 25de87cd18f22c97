/**
 * A passage and who says it. Offsets are UTF-16 code units into the text as given, inside the quotation marks where
 * there are any; `exact` is the text between them. `kind` is the codebook's mode (`direct`, `partial`, `authored`),
 * or `scare` for words in quotation marks that nobody said. `speaker` is the fullest name the text gives, or the
 * words it uses for an organization or role; scare quotes have none. `cue` is the reporting verb as written. `score`,
 * 0 to 1, is how sure the rules are of span, kind and speaker together: from `SURE` on, a speaker can be taken over
 * unasked. `date` is the time of a post as written; `interpreted` marks words that came through an interpreter.
 */
export type SuggestedQuote = {
  start: number
  end: number
  exact: string
  kind: 'direct' | 'partial' | 'authored' | 'scare'
  speaker: string | undefined
  cue: string | undefined
  score: number
  date?: string
  interpreted?: boolean
}

/** Speakers of passages that score so or more are right in at least 97 of 100; below, a person should check. */
export const SURE = 0.9
