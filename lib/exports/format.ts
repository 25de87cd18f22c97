import type { AgreementView } from '@/lib/agreement/model'
import type { NetworkView } from '@/lib/agreement/network/model'
import type { ChangeView } from '@/lib/change/model'
import type { ClaimList } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { Coverage } from '@/lib/coverage/model'
import type { PositionList, PositionStream } from '@/lib/positions/model'
import type { TopicView } from '@/lib/topics/model'
import type { Piece } from './encode'
import type { ExportOptions, ExportParameter } from './options'

/** Exportable views and their models. A new view is one line here. */
type ViewModels = {
  comparison: Comparison
  positions: PositionList
  claims: ClaimList
  topic: TopicView
  change: ChangeView
  agreement: AgreementView
  network: NetworkView
  coverage: Coverage
}
export type ViewName = keyof ViewModels
/** One view to write: its name and its model. */
export type ExportView = { [Name in ViewName]: { name: Name; model: ViewModels[Name] } }[ViewName]

export type FileBody = string | Uint8Array
/** Writes a view. Pure: equal models and options give equal bytes on any day and machine. */
export type Serializer<Model> = (model: Model, options: ExportOptions) => FileBody | Promise<FileBody>

/** One export format: a file in `formats/` and one line in `registry.ts`. */
export type Format = {
  /** Extension in the address: `/compare.csv`. */
  extension: string
  /**
   * File name ending where it differs from `extension`: `tex` is saved as `.tex.zip`. An address may have it too, and
   * links do, because programs that fetch a file name it by its address.
   */
  suffix?: string
  label: string
  /** Short description in the export menu. */
  hint: string
  mediaType: string
  /** Most rows of a list, where the format takes fewer than `MOST_HELD`. */
  most?: number
  /** Whether each cell is laid out, which is many times slower than writing text. */
  laidOut?: boolean
  /** Options the format reads; any other option in its address is reported as a problem. */
  reads: readonly ExportParameter[]
  /** Serializer per supported view. */
  serialize: { readonly [Name in ViewName]?: Serializer<ViewModels[Name]> }
  /** Writes a list of positions while it is read, so that its length is not limited. */
  streamPositions?: (list: PositionStream, options: ExportOptions) => AsyncIterable<Piece>
  /** The same of a list that has more than `most` rows, as bytes. */
  streamLong?: (list: PositionStream) => AsyncIterable<Uint8Array>
}

/** Most rows in a document (Word, HTML, LaTeX, Markdown). */
export const MOST_IN_DOCUMENT = 2000
/** Most rows in a workbook with links, whose writer holds every cell in memory and blocks other requests. */
export const MOST_IN_WORKBOOK = 20_000
