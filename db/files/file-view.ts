import type { Library } from '@/db/library'
import type { ExportView, ViewName } from '@/lib/exports/format'
import type { PositionStream } from '@/lib/positions/model'

/** The view that an address names, or in words why it has no file: something is missing, or was not understood. */
export type FileAnswer = AskedView | { missing: string } | { problems: string[] }

export type AskedView = {
  /** Columns of what each row holds: of a comparison its actors, otherwise 1. */
  columns: number
  /** How many rows there are at most: of a list its records, counted up to `most` and no further, of a comparison its topics. */
  rows(most: number): Promise<number>
  /** Builds the model in memory, or says why it is too long for that; a caller that has counted the rows says `short`. */
  model(short?: boolean): Promise<ExportView | { problems: string[] }>
  /** A list as it is read in chunks. */
  stream?(): Promise<PositionStream>
}

/** The full address of a path, where the library has a public one. */
export type PublicAddress = (path: string) => string | undefined

/** A view that can leave as a file: how its address is read and what it then holds. */
export type FileView = {
  name: ViewName
  read(db: Library, search: URLSearchParams, publicAddress: PublicAddress): Promise<FileAnswer>
}

/** Each problem in a line, with the parameter it is about. */
export const tell = (problems: { parameter: string; message: string }[]): string[] =>
  problems.map(({ parameter, message }) => `${parameter}: ${message}`)
