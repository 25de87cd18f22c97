/** What somebody decided about an actor or topic and others of its type. */
export type SameOrNot = {
  type: 'actor' | 'topic'
  slug: string
  /** Records that were merged into it: their titles, and the writes that merged them. */
  merged: { title: string; batch: string; by: string; at: string }[]
  /** Records that are kept apart from it, by present name. */
  apart: { slug: string; name: string; by: string; at: string }[]
}
