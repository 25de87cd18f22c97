import type { ListCounter, Styles } from './numbering'
import type { Tally } from './tally'

/** State that the parts of a document share while they are read. */
export type Reading = {
  styles: Styles
  countList: ListCounter
  tally: Tally
  /** Ids of notes in the order of their references in the text. */
  references: { footnote: Set<string>; endnote: Set<string> }
}
