import type { CueClass } from './cue-verbs'
import type { Phrase } from './phrases'

/**
 * Something in a sentence that says who speaks: a verb, "according to", or a noun such as "statement".
 * `from` and `to` are the tokens between which subject and cue stand. Where `subject` is missing it is taken over
 * from elsewhere (`inherits`), or nobody is named.
 */
export type Cue = {
  index: number
  from: number
  to: number
  lemma: string
  text: string
  kind: CueClass | 'source' | 'noun'
  form: 'finite' | 'ing' | 'infinitive' | 'participle' | 'none'
  subject?: Phrase
  others: Phrase[]
  inherits: boolean
  inverted: boolean
  negated: boolean
  modal: boolean
  /** "as if he were saying" */
  unreal: boolean
}

/** The cues whose verb stands at a token from `from` up to, not including, `to`. */
export function listCuesWithin(cues: Cue[], from: number, to: number): Cue[] {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.index ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < cues.length && (cues[end]?.index ?? 0) < to) end++
  return cues.slice(low, end)
}

export const PLAIN = { others: [], inherits: false, inverted: false, negated: false, modal: false, unreal: false }
