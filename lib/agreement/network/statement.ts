import type { Stance } from '@/lib/vocabulary'

/**
 * One statement: words of an actor on a topic in a document. A position that rests on three quotations is three
 * statements.
 */
export type Statement = {
  actor: string
  topic: string
  stance: Stance
  /** Slug of the source. */
  document: string
  /** The first day that the date of the position can mean, YYYY-MM-DD. */
  day: string
}
