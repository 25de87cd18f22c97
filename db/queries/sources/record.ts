import { and, eq, inArray, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { recordsWhere } from '@/db/queries/records/bundle-records'
import { revision } from '@/db/schema/history'
import { quotation } from '@/db/schema/quotations'
import { source, sourceText } from '@/db/schema/sources'
import { jsonObject } from '@/db/sql-json'
import { type BundleQuotation, bundleSchema } from '@/lib/bundle/schema'

/** A quotation in the shape of the bundle, and the number of its last revision. */
export type QuotationAtVersion = { quotation: BundleQuotation; version: number }

/** All quotations of a source, in reading order. */
export async function listSourceQuotations(db: Db, slug: string): Promise<QuotationAtVersion[]> {
  const ofSource = sql`${quotation.sourceId} = ${sourceId(slug)}`
  const [quotations, versions] = await Promise.all([
    readShaped<BundleQuotation>(
      db,
      bundleSchema.shape.quotations.element,
      recordsWhere('quotation', sql`${ofSource} order by ${quotation.segments} ->> '$[0].start', ${quotation.id}`),
    ),
    db
      .select({ record: revision.record, version: max(revision.version) })
      .from(revision)
      .where(
        and(
          eq(revision.recordType, 'quotation'),
          inArray(revision.record, db.select({ uid: quotation.uid }).from(quotation).where(ofSource)),
        ),
      )
      .groupBy(revision.record),
  ])
  const last = new Map(versions.map(({ record, version }) => [record, version]))
  return quotations.map((quotation) => ({ quotation, version: last.get(quotation.id) ?? 0 }))
}

const sourceTextSchema = z.strictObject({
  version: z.int(),
  hash: z.string(),
  body: z.string(),
  addedOn: z.string(),
})
/** The text of a source in force: its latest version. */
export type SourceText = z.infer<typeof sourceTextSchema>

/** Undefined where the library does not hold the text. */
export async function findSourceText(db: Db, slug: string): Promise<SourceText | undefined> {
  const json = jsonObject<SourceText>({
    version: sourceText.version,
    hash: sourceText.hash,
    body: sourceText.body,
    addedOn: sourceText.addedOn,
  })
  const [text] = await readShaped(
    db,
    sourceTextSchema,
    sql`select ${json} from ${sourceText} where ${sourceText.sourceId} = ${sourceId(slug)}
      order by ${sourceText.version} desc limit 1`,
  )
  return text
}

/** The version of a source's next text. Numbers continue where a source with a text was deleted and restored. */
export async function nextTextVersion(db: Db, slug: string): Promise<number> {
  const [last] = await db
    .select({ version: max(revision.version) })
    .from(revision)
    .where(and(eq(revision.recordType, 'source-text'), eq(revision.record, slug)))
  return (last?.version ?? 0) + 1
}

const sourceId = (slug: string) => sql`(select ${source.id} from ${source} where ${source.slug} = ${slug})`
