import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { quotationRecord } from '@/db/queries/records/evidence-json'
import { listSources } from '@/db/queries/records/subjects'
import { findInAll } from '@/db/queries/search/search'
import { claim, claimQuotation } from '@/db/schema/claims'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { sqlText } from '@/db/sql-text'
import { quotationShown } from '@/db/visibility'
import { type EvidenceRecord, evidenceRecordSchema, type SourceRecord } from '@/lib/records/read-model'

/** Most quotations that the form offers. */
const OFFERED = 20

type ProofChoice = { quotations: EvidenceRecord[]; sources: SourceRecord[] }

const QUOTATION = sqlText(sql`select ${quotationRecord(quotation)} from ${quotation}
  join ${source} on ${source.id} = ${quotation.sourceId}`)

/**
 * Quotations that may prove what became of a claim: those already chosen, then what a search finds, or without one those
 * whose sources appeared nearest to the day by which, never the claim's own words.
 *
 * @param id of the claim
 * @param chosen ids of quotations
 */
export async function findProofChoice(
  library: Library,
  id: string,
  { typed, chosen }: { typed: string; chosen: string[] },
): Promise<ProofChoice> {
  const [kept, found] = await Promise.all([
    chosen.length === 0
      ? []
      : readShaped(
          library,
          evidenceRecordSchema,
          sql`${QUOTATION} where ${quotation.uid} in (select value from json_each(${JSON.stringify(chosen)}))
            and ${quotationShown(library, quotation)}`,
        ),
    typed.trim() === '' ? listNearest(library, id) : search(library, typed),
  ])
  const quotations = [...kept, ...found.filter((one) => !chosen.includes(one.id))]
  return { quotations, sources: await listSources(library, [...new Set(quotations.map(({ source }) => source))]) }
}

async function search(library: Library, typed: string): Promise<EvidenceRecord[]> {
  const { hits } = await findInAll(library, typed, 'quotation')
  return hits.flatMap((hit) => (hit.kind === 'quotation' ? [hit.record] : [])).slice(0, OFFERED)
}

function listNearest(library: Library, id: string): Promise<EvidenceRecord[]> {
  return readShaped(
    library,
    evidenceRecordSchema,
    sql`${QUOTATION} join ${claim} on ${claim.uid} = ${id}
      where ${quotationShown(library, quotation)} and ${source.issuedTo} >= ${claim.madeFrom}
        and not exists (select 1 from ${claimQuotation} where ${claimQuotation.recordId} = ${claim.id}
          and ${claimQuotation.quotationId} = ${quotation.id})
      order by abs(julianday(${source.issuedFrom}) - julianday(coalesce(${claim.byFrom}, ${claim.madeTo}))), ${quotation.id}
      limit ${OFFERED}`,
  )
}
