import type { Db } from '@/db/client'
import { findBundle } from '@/db/queries/records/bundle'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import type { BundleQuotation } from '@/lib/bundle/schema'
import { checkQuotation, LONGEST_TEXT, type QuotationCheck } from '@/lib/evidence/check'
import { type FoldedText, foldText } from '@/lib/evidence/folded-text'
import { readFrontMatter } from '@/lib/imports/front-matter'
import { withoutInvisibleMarks } from '@/lib/imports/invisible-marks'
import { normalizeText } from '@/lib/imports/plain-text'
import { CHECK_RESULTS } from '@/lib/vocabulary'
import { readAuthor } from '../author'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'
import { recordChecks } from './record-checks'

/** Most slugs of sources in the message for an unknown source. */
const MOST_NAMED = 10

type Input = { source: string; text: string }

/**
 * Checks every quotation of a source against a text and stores the results in one batch. Line ends are normalized as by
 * an import; a file whose imported text is the stored text is checked as that text. A quotation that does not stand in
 * a file with invisible marks (soft hyphens and the like) is checked without them, as an import would leave them out;
 * offsets then count without them.
 */
export async function verifySource(
  context: Context,
  { source, text: given }: Input,
): Promise<Result<{ checks: { id: string; check: QuotationCheck }[] }>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  const { by, problems } = readAuthor(context, new Map())
  if (problems.length > 0) return refuse('invalid', 'Say who checks them; nothing was recorded.', problems)
  if (given.length > LONGEST_TEXT) return refuse('too-large', `it is longer than ${LONGEST_TEXT} characters`)
  const bundle = await findBundle(db)
  const known = bundle?.sources.map(({ slug }) => slug) ?? []
  if (!known.includes(source)) {
    const named = known.slice(0, MOST_NAMED).join(', ')
    return refuse('not-found', `No source is called “${source}”. Try: ${named}.`)
  }
  const quotations = bundle?.quotations.filter((quotation) => quotation.source === source) ?? []
  const { body, hash } = await asImported(db, source, given)
  const folded = [...new Set([body, withoutInvisibleMarks(body)])].map(foldText)
  const checked = quotations.map((quotation) => ({ quotation, check: bestCheck(quotation, folded) }))
  const on = at.slice(0, 10)
  const rows = checked.map(({ quotation, check }) => ({ quotation, result: check.result, on, hash }))
  await recordChecks(db, rows, { by, at })
  return { kind: 'done', checks: checked.map(({ quotation, check }) => ({ id: quotation.id, check })) }
}

/** The check with the best result, of the first text that has it. */
function bestCheck({ segments }: BundleQuotation, texts: FoldedText[]): QuotationCheck {
  const checks = texts.map((text) => checkQuotation(segments, text))
  const rank = ({ result }: QuotationCheck) => CHECK_RESULTS.indexOf(result)
  return checks.reduce((best, check) => (rank(check) < rank(best) ? check : best))
}

/**
 * The text to check and the hash to record: those of the text that is held where the import reads the file as it,
 * otherwise the file's own hash, as other tools compute it.
 */
async function asImported(db: Db, source: string, text: string): Promise<{ body: string; hash: string }> {
  const held = await findSourceText(db, source)
  const imported = normalizeText(text)
  const same = held && [imported, readFrontMatter(imported).text].includes(held.body)
  if (same) return { body: held.body, hash: held.hash }
  return { body: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), hash: hashOfText(text) }
}
