import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { recordsWhere } from '@/db/queries/records/bundle-records'
import type { BundleQuotation } from '@/lib/bundle/schema'

/** A quotation as bundles have it, and the number of its last revision. */
export type QuotationAtVersion = { quotation: BundleQuotation; version: number }

/** All quotations of a source, in reading order. */
export async function listSourceQuotations(db: Db, source: string): Promise<QuotationAtVersion[]> {
  const ofSource = sql`source_id = (select id from source where slug = ${source})`
  const quotations = await readRecords<BundleQuotation>(
    db,
    recordsWhere('quotation', sql`${ofSource} order by segments ->> '$[0].start', id`),
  )
  const versions = await db.values<[string, number]>(
    sql`select record, max(version) from revision where record_type = 'quotation'
      and record in (select uid from quotation where ${ofSource}) group by record`,
  )
  const last = new Map(versions)
  return quotations.map((quotation) => ({ quotation, version: last.get(quotation.id) ?? 0 }))
}

/** The text of a source that is in force: the latest version. */
export type SourceText = { version: number; hash: string; body: string; addedOn: string }

/** Undefined where the library does not hold the text. */
export async function findSourceText(db: Db, source: string): Promise<SourceText | undefined> {
  const [text] = await readRecords<SourceText>(
    db,
    sql`select json_object('version', version, 'hash', hash, 'body', body, 'addedOn', added_on) from source_text
      where source_id = (select id from source where slug = ${source}) order by version desc limit 1`,
  )
  return text
}

/** The version that a source's next text is: numbers go on where a text went with its source, and came back. */
export async function nextTextVersion(db: Db, source: string): Promise<number> {
  const [row] = await db.values<[number | null]>(
    sql`select max(version) from revision where record_type = 'source-text' and record = ${source}`,
  )
  return (row?.[0] ?? 0) + 1
}
