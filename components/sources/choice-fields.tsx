import { Coder } from '@/components/editing/coder'
import type { Reading } from '@/lib/sources/reading'

export type ReadingOfText = {
  source: string
  lang: string
  text: string
  hash: string
  reading: Reading
  /** Id of the draft of a text that is not stored yet; undefined for the text that is held. */
  review?: string | undefined
  coder: string
}

/** What every form about a reading sends: which text, and who. `within` makes ids unique. */
export function ChoiceFields({ read: { hash, review, coder }, within }: { read: ReadingOfText; within: string }) {
  return (
    <>
      <input type="hidden" name="hash" value={hash} />
      {review ? <input type="hidden" name="review" value={review} /> : <Coder name={coder} within={within} />}
    </>
  )
}
