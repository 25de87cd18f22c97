import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { anchorApart } from '@/db/jobs/anchor-apart'
import { findNameBook } from '@/db/queries/records/name-book'
import { hashOfText } from '@/db/text-hash'
import { anchorText, leaveMoved, reanchor } from '@/lib/evidence/reanchor'
import { otherSurroundings } from '@/lib/evidence/surroundings'
import { shownName } from '@/lib/forms/name-book'
import type { ReviewedQuotation } from '@/lib/sources/model'
import { findSourceText, listSourceQuotations, nextTextVersion } from './record'

/** The effects of a new text on a source, before anything is stored. */
export type TextReview = {
  /** Version number of the text. */
  version: number
  quotations: (ReviewedQuotation & { version: number })[]
  /** Digest of the review. A confirmation names it, so that exactly what was shown is confirmed. */
  seal: string
}

/** Looks up every quotation of a source in a new text, on a day (YYYY-MM-DD). Stores nothing. */
export async function reviewText(db: Db, slug: string, body: string, on: string): Promise<TextReview> {
  const [version, known, held, book] = await Promise.all([
    nextTextVersion(db, slug),
    listSourceQuotations(db, slug),
    findSourceText(db, slug),
    findNameBook(db, ['actor']),
  ])
  const checks = await anchorApart(
    body,
    known.map(({ quotation }) => quotation.segments),
  )
  const text = anchorText(body, hashOfText(body), on)
  const quotations = known.flatMap(({ quotation, version }, index) => {
    const check = checks[index]
    if (!check) return []
    const surroundings = otherSurroundings(quotation.segments, check, { text: body, former: held?.body })
    const [after, left] = [reanchor(quotation, check, text), leaveMoved(quotation, text)]
    const speakers = quotation.speakers.map((actor) => shownName(book, 'actor', actor))
    return [{ quotation, version, check, after, surroundings, left, speakers }]
  })
  const sealed = quotations.map(({ quotation, version, check }) => [quotation.id, version, check])
  const seal = createHash('sha256')
    .update(JSON.stringify([version, text.hash, sealed]))
    .digest('hex')
  return { version, quotations, seal }
}
