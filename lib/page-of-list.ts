/** Where one page stands in a list that is paged by key: the record after which a page begins. */
export type PageOfList = {
  /** Records on all pages. */
  total: number
  /** Records on the pages before this one. */
  skipped: number
  /** The record after which the page before begins; null where that is the first page, or there is none. */
  previous: string | null
  /** The record after which the next page begins; null on the last page. */
  next: string | null
}
