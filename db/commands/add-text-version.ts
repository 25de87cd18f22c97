import type { Db } from '@/db/client'
import type { BundleQuotation } from '@/lib/bundle/schema'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { changeRecords } from './change/records'
import { insertText, type NewText } from './insert/texts'
import type { Authorship } from './load-bundle'
import { refusalOf } from './refusal'

/** A quotation before and after it was anchored in a text, and the number of its last revision before. */
export type Reanchored = { before: BundleQuotation; after: BundleQuotation; version: number }

/**
 * Adds the next version of a source's text with what checking its quotations against it found, in one batch.
 * Gives the problems for which nothing was stored: the text or one of the quotations has been changed meanwhile.
 */
export async function addTextVersion(
  db: Db,
  { text, quotations }: { text: NewText; quotations: Reanchored[] },
  authorship: Authorship,
): Promise<FieldProblem[]> {
  const changes = quotations.map((quotation) => ({ type: 'quotation' as const, ...quotation }))
  const reason = `checked against version ${text.version} of the text`
  return refusalOf(() => changeRecords(db, changes, { ...authorship, reason }, insertText(db, text, authorship)))
}
