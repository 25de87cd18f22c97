/** Rows of one page. */
const ROWS = 50

/** The rows of a page of a list, and how many pages there are. */
export function pageOf<T>(rows: T[], given: string | undefined): { shown: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS))
  const page = Math.min(Number(given ?? 1), pages)
  return { shown: rows.slice((page - 1) * ROWS, page * ROWS), page, pages }
}
