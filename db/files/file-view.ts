import type { Library } from '@/db/library'
import type { ExportView, ViewName } from '@/lib/exports/format'
import type { FilterProblem } from '@/lib/filter/parameter'
import type { PositionStream } from '@/lib/positions/model'

/**
 * The view that an address names; else, in words, what does not exist (`missing`), what was not understood (`problems`),
 * or what is too much for one file.
 */
export type FileAnswer = FileContent | { missing: string } | AddressProblems | TooMuch

export type TooMuch = { tooMuch: string }

/** Problems in words, one line each; and of an address by parameter. */
export type AddressProblems = { problems: string[]; parameters?: FilterProblem[] }

export type FileContent = {
  /** Columns of a row: the actors of a comparison, 1 for lists. */
  columns: number
  /**
   * Rows of the file: the records of a list, counted up to `most` and no further; the topics of a comparison at most.
   */
  rows(most: number): Promise<number>
  /** Whether building the model takes long however few rows it has; `rows` is not asked then. */
  takesLong?(): Promise<boolean>
  /**
   * Builds the model in memory, unless the view has too many rows for that, which is not checked where the caller has
   * counted them and says `short`.
   */
  model(short?: boolean): Promise<ExportView | TooMuch>
  /** Reads a list in chunks, for formats that can write it so. */
  stream?(): Promise<PositionStream>
}

/** The full address of a path; undefined where the library has no public address. */
export type PublicAddress = (path: string) => string | undefined

/** A view that can be written as a file: its name and the parser of its query. */
export type FileView = {
  name: ViewName
  read(db: Library, search: URLSearchParams, publicAddress: PublicAddress): Promise<FileAnswer>
}

/** Problems of an address, each line beginning with the parameter. */
export const addressProblems = (parameters: FilterProblem[]): AddressProblems => ({
  problems: parameters.map(({ parameter, message }) => `${parameter}: ${message}`),
  parameters,
})
