import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { anchorApart } from '@/db/jobs/anchor-apart'
import { hashOfText } from '@/db/text-hash'
import { anchorText, reanchor } from '@/lib/evidence/reanchor'
import type { ReviewedQuotation } from '@/lib/sources/model'
import { listSourceQuotations, nextTextVersion } from './record'

/** What a new text would do to a source, before anything is stored. */
export type TextReview = {
  /** The version that the text would be. */
  version: number
  quotations: (ReviewedQuotation & { version: number })[]
  /** A digest of the whole review: a confirmation names it, so that nothing else than what was shown is confirmed. */
  seal: string
}

/** Looks every quotation of a source up in a new text, on a day (YYYY-MM-DD). Stores nothing. */
export async function reviewText(db: Db, slug: string, body: string, on: string): Promise<TextReview> {
  const [version, known] = await Promise.all([nextTextVersion(db, slug), listSourceQuotations(db, slug)])
  const checks = await anchorApart(
    body,
    known.map(({ quotation }) => quotation.segments),
  )
  const text = anchorText(body, hashOfText(body), on)
  const quotations = known.flatMap(({ quotation, version }, index) => {
    const check = checks[index]
    return check ? [{ quotation, version, check, after: reanchor(quotation, check, text) }] : []
  })
  const sealed = quotations.map(({ quotation, version, check }) => [quotation.id, version, check])
  const seal = createHash('sha256')
    .update(JSON.stringify([version, text.hash, sealed]))
    .digest('hex')
  return { version, quotations, seal }
}
