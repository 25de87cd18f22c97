import type { Library } from '@/db/library'
import type { PublicPage } from '@/lib/exports/json/value-schemas'
import type { FilterProblem } from '@/lib/filter/parameter'

/** An address of data, parsed but for the parameters of its page. */
export type DataRequest = {
  library: Library
  /** Names in the path: slug or id of a record. */
  names: string[]
  /** The query without `limit`. */
  search: URLSearchParams
  /** Most items of a page; `Infinity` for the whole list. */
  size: number
  /** What the addresses of records begin with: the public address of the library, or its path on the server. */
  root: string
  /** The full address of a path; undefined where the library has no public one. */
  publicAddress: (path: string) => string | undefined
}

/** A file; else what does not exist, what was withdrawn and why, what was not understood, or what is too much. */
export type DataAnswer =
  | { file: object & { page?: PublicPage } }
  | { missing: string }
  | { gone: string }
  | { problems: FilterProblem[] }
  | { tooMuch: string }

export type DataReader = (request: DataRequest) => Promise<DataAnswer>

/** The page that a file says it holds. @param next the query of the next page, with `?` */
export function pageOfFile(
  { size, root }: Pick<DataRequest, 'size' | 'root'>,
  path: string,
  next: string | undefined,
): PublicPage {
  const limit = Number.isFinite(size) ? size : null
  if (next === undefined) return { limit, next: null }
  return { limit, next: `${root}${path}.json${next}${next.includes('?') ? '&' : '?'}limit=${size}` }
}

/** Refuses a cursor that is in no list: a program must not start from the beginning unaware. */
export function lostCursor(after: string): { problems: FilterProblem[] } {
  const message = `“${after.slice(0, 60)}” is not in this list, or is its last item. Begin again without “after”.`
  return { problems: [{ parameter: 'after', value: after, message }] }
}
