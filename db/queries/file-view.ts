import type { Db } from '@/db/client'
import type { ExportView, ViewName } from '@/lib/exports/format'

/** What a file is made of, or in words why it is not made: what the address names is not there, or not understood. */
export type FileAnswer = { view: ExportView } | { missing: string } | { problems: string[] }

/** A view that can leave as a file: how its address is read and what it then holds. */
export type FileView = {
  name: ViewName
  /** @param publicAddress the full address of a path, where the library has a public one */
  answer(db: Db, search: URLSearchParams, publicAddress: (path: string) => string | undefined): Promise<FileAnswer>
}

/** Each problem in a line, with the parameter it is about. */
export const tell = (problems: { parameter: string; message: string }[]): string[] =>
  problems.map(({ parameter, message }) => `${parameter}: ${message}`)
