import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { PositionList, PositionStream } from '@/lib/positions/model'
import type { TopicView } from '@/lib/topics/model'
import type { ExportOptions } from './options'

/** The views that can leave as a file, each with its model. A new view is one line here. */
type ViewModels = { comparison: Comparison; positions: PositionList; claims: ClaimList; topic: TopicView }
export type ViewName = keyof ViewModels
/** One view to write: its name and its model. */
export type ExportView = { [Name in ViewName]: { name: Name; model: ViewModels[Name] } }[ViewName]

export type FileBody = string | Uint8Array
/** Pure: the same model and options give the same bytes, on any day and any machine. */
export type Serializer<Model> = (model: Model, options: ExportOptions) => FileBody | Promise<FileBody>

/** One kind of file. Each has a file of its own in `formats/` and one line in `registry.ts`. */
export type Format = {
  /** As it stands in an address: `/compare.csv`. */
  extension: string
  /** As it ends a file's name, where that differs: an address asks for `tex` and gets a `.zip`. */
  suffix?: string
  label: string
  /** A few words for the menu. */
  hint: string
  mediaType: string
  /** Rows of a list at most, where that is fewer than any file may have: a document is for reading. */
  most?: number
  /** Whether each cell is laid out, which takes many times as long as writing it. */
  laidOut?: boolean
  /** The options it heeds; the others are not understood in its address. */
  reads: readonly (keyof ExportOptions)[]
  /** How it writes each view it can write. */
  serialize: { readonly [Name in ViewName]?: Serializer<ViewModels[Name]> }
  /** How it writes a list of positions while that is read: where it can, its files have as many rows as the list. */
  streamPositions?: (list: PositionStream, options: ExportOptions) => AsyncIterable<string>
}

/** Rows of a list that a document for reading takes. */
export const MOST_IN_DOCUMENT = 2000
/** Rows of a list that a workbook takes: its writer holds every cell of it in memory, and keeps readers waiting. */
export const MOST_IN_WORKBOOK = 20_000
