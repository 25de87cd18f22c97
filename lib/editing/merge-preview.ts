import type { NameBook } from '@/lib/forms/name-book'
import type { Mergeable } from './merge'
import type { Moved } from './merge-moves'
import type { Sign } from './merge-signs'

/** The question whether two records are one, with what speaks for it and what a merge would move. */
export type MergePreview = {
  type: Mergeable
  from: MergedRecord
  into: MergedRecord | undefined
  against: Sign[]
  speaksFor: Sign[]
  /** What was looked for and not found. */
  notFound: string
  moves: Moved[]
  /** Number of changes of mind that the merge would make; each is among `against`. */
  made: number
  /** Who said that they are two, and when. */
  apart: { by: string; at: string } | undefined
  /** Other records that may be the same, and that nobody has said are two. */
  alike: { slug: string; name: string }[]
  problem: string | undefined
  /** The merge is refused where anything was written after this data version. */
  dataVersion: number
  book: NameBook
}

export type MergedRecord = {
  slug: string
  title: string
  detail: string
  facts: string[]
  href: string
  isPerson: boolean
}
