import { parsed } from '@/lib/filter/parameter'

/** Most items of one page of a list as JSON. */
export const MOST_OF_A_PAGE = 500
/** Value of `limit` that asks for the whole list as one file. */
export const WHOLE_LIST = 'all'

/** The query parameter that says how many items of a list a page of JSON has. */
export const LIMIT_PARAMETERS = {
  limit: parsed(
    (text) => (text === WHOLE_LIST || isPageSize(text) ? text : undefined),
    `number from 1 to ${MOST_OF_A_PAGE}, or ${WHOLE_LIST}`,
  ),
}
const isPageSize = (text: string) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_OF_A_PAGE

/**
 * Items of one page: as many as were asked for, else the list's own number; `Infinity` for the whole list.
 *
 * @param limit as the address gives it, already checked; null where it gives none
 */
export function pageSize(limit: string | null, own: number): number {
  const text = limit?.trim() ?? ''
  if (text === '') return own
  return text === WHOLE_LIST ? Number.POSITIVE_INFINITY : Number(text)
}
