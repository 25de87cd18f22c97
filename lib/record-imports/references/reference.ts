import type { Place } from '@/lib/record-imports/reading'
import type { SourceType } from '@/lib/vocabulary'
import type { Issued } from './issued'
import type { ReferenceAuthor } from './person-name'

/** One entry of a file of references, in the terms of a source. What the file does not say is undefined. */
export type Reference = {
  /** Name of the entry in its file: BibTeX's key, the `ID` of RIS, the `id` of CSL; '' where it has none. */
  key: string
  place: Place
  /** What it is, in the words of the file: "inproceedings", "NEWS". */
  kind: string
  /** Types of source that the kind stands for, the likeliest first; none where Parley has no such type. */
  types: readonly SourceType[]
  /** Whether the kind says its type, so that nobody needs to be asked. */
  sure: boolean
  title: string
  authors: ReferenceAuthor[]
  container: string | undefined
  containerShort: string | undefined
  publisher: string | undefined
  issued: Issued
  /** Day on which somebody looked at it, EDTF. */
  seen: string | undefined
  url: string | undefined
  archivedUrl: string | undefined
  doi: string | undefined
  /** Language as the file has it: "en-US", "ngerman", "Korean". */
  language: string | undefined
  /** Fields with a value for which a source has no place, by their names in the file. */
  unplaced: string[]
}

/** A part of a file that could not be read as an entry. */
export type Unread = { what: string; place: Place; reason: string }

/** What a file of references holds. */
export type ReferenceList = { references: Reference[]; unread: Unread[]; unplaced: string[] }
