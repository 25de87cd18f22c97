/**
 * A piece of a text that one person says or writes in his or her own name. Offsets are UTF-16 code units into the
 * text. `mode` is the codebook's: `authored` for running text, `direct` for words spoken. `speaker` is missing where
 * the text does not tell. `date` is the date and time as a post gives it.
 */
export type OwnWords = {
  start: number
  end: number
  mode: 'authored' | 'direct'
  speaker: string | undefined
  score: number
  date?: string
  interpreted?: boolean
}

/** How sure the rules are of own words: of a speaker given by name, by surname or office alone, or not at all. */
export const OWN_SCORES = { named: 0.97, surname: 0.95, office: 0.75, byline: 0.95, heading: 0.93, unknown: 0.2 }
