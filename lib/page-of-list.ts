import { z } from 'zod'
import type { FilterProblem } from '@/lib/filter/parameter'

/** Position of one page in a list paged by key: a cursor is the record after which a page begins. */
export const pageOfListSchema = z.strictObject({
  /** Records on all pages. */
  total: z.int(),
  /** Records on the pages before this one. */
  skipped: z.int(),
  /** Cursor of the previous page; null where that is the first page, or where there is none. */
  previous: z.string().nullable(),
  /** Cursor of the next page; null on the last page. */
  next: z.string().nullable(),
})
export type PageOfList = z.infer<typeof pageOfListSchema>

/** Problem of a cursor that is not in the list; empty where it is. */
export function cursorProblems(after: string | undefined, page: PageOfList): FilterProblem[] {
  if (after === undefined || page.skipped > 0 || page.total === 0) return []
  const message = `“${after.slice(0, 60)}” is not in this list, so it begins at its start.`
  return [{ parameter: 'after', value: after, message }]
}
