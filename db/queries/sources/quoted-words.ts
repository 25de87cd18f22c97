import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { quotationRecord } from '@/db/queries/records/evidence-json'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { quotationShown } from '@/db/visibility'
import { groupBy } from '@/lib/group-by'
import { evidenceRecordSchema } from '@/lib/records/read-model'
import type { QuotedWords } from '@/lib/sources/model'
import { proofSchema } from '@/lib/sources/read-model'
import { PROOF_QUERIES, q } from './proof-queries'

const QUOTATION_JSON = sqlText(quotationRecord(q))

/** SQL: whether the quotation `q` is shown. */
export const shownQuotation = sqlTextFor((library) => quotationShown(library, q))

/** The shown quotations of a source, in reading order, each with the published records that it proves. */
export async function listQuotedWords(library: Library, slug: string): Promise<QuotedWords[]> {
  const ofSource = sql`${q.sourceId} = (select ${source.id} from ${source} where ${source.slug} = ${slug})`
  const [quotations, proofs] = await Promise.all([
    readShaped(
      library,
      evidenceRecordSchema,
      sql`select ${QUOTATION_JSON} from ${quotation} ${q} where ${ofSource} and ${shownQuotation(library)}
        order by ${q.segments} ->> '$[0].start', ${q.id}`,
    ),
    listProofs(library, ofSource),
  ])
  const byQuotation = groupBy(proofs, (proof) => proof.quotation)
  return quotations.map((evidence) => ({
    evidence,
    proves: byQuotation.get(evidence.id)?.map(({ proof }) => proof) ?? [],
  }))
}

const proofOfQuotationSchema = z.strictObject({ quotation: z.string(), proof: proofSchema })
type ProofOfQuotation = z.infer<typeof proofOfQuotationSchema>

/**
 * The records in published codings that some quotations prove: positions, claims, responses, then absences.
 *
 * @param among chooses the quotations, which have the alias `q`
 */
export async function listProofs(library: Library, among: SQL): Promise<ProofOfQuotation[]> {
  const found = await Promise.all(
    PROOF_QUERIES.map((query) => readShaped(library, proofOfQuotationSchema, query(library, among))),
  )
  return found.flat()
}
