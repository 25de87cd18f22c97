import type { Governor } from './govern'
import type { Passage } from './passages'
import type { Reading } from './reading'

/**
 * A passage at token `index` of its sentence, and what the rules know about it. `follows`: somebody already has the
 * floor.
 */
export type Evidence = {
  text: string
  passage: Passage
  reading: Reading
  index: number
  governor: Governor | undefined
  follows: boolean
}
