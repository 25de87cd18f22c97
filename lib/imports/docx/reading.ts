import type { ListCounter, Styles } from './numbering'
import type { Tally } from './tally'

/** What all parts of a document are read with, and what is found in them. */
export type Reading = {
  styles: Styles
  countList: ListCounter
  tally: Tally
  /** Ids of notes in the order in which the text refers to them. */
  references: { footnote: Set<string>; endnote: Set<string> }
}
