import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources } from '@/db/queries/records/subjects'
import { claim } from '@/db/schema/claims'
import { claimOutcome, outcomeSource } from '@/db/schema/outcomes'
import { source, sourceText } from '@/db/schema/sources'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { claimShown } from '@/db/visibility'
import type { SourcePage } from '@/lib/sources/model'
import { type CitingOutcome, citingOutcomeSchema } from '@/lib/sources/read-model'
import { listCodings } from './codings'
import { listQuotedWords } from './quoted-words'

/** The page of one source, with its quotations and codings; undefined where there is none. */
export async function findSourcePage(
  library: Library,
  slug: string,
  address?: string,
): Promise<SourcePage | undefined> {
  const [[found], [more], quotations, citing, codings, provenance] = await Promise.all([
    listSources(library, [slug]),
    readRights(library, slug),
    listQuotedWords(library, slug),
    listCiting(library, slug),
    listCodings(library, { source: slug }),
    findProvenance(library, address),
  ])
  if (!found || !more) return undefined
  const authors = found.authors.flatMap(({ actor }) => actor ?? [])
  return {
    source: found,
    ...more,
    authors: authors.length > 0 ? await listActors(library, authors) : [],
    quotations,
    citing,
    codings,
    provenance,
  }
}

const rightsSchema = z.strictObject({ rights: z.string().nullable(), held: z.boolean() })
const RIGHTS = sqlText(
  sql`select ${jsonObject<z.infer<typeof rightsSchema>>({
    rights: source.rights,
    held: jsonBoolean(sql`exists (select 1 from ${sourceText} where ${sourceText.sourceId} = ${source.id})`),
  })} from ${source} where ${source.slug} =`,
)

/** The rights of a source, and whether the library holds its text. */
function readRights(library: Library, slug: string) {
  return readShaped(library, rightsSchema, sql`${RIGHTS} ${slug}`)
}

/** Outcomes of claims that cite the source without quoting it. */
function listCiting(library: Library, slug: string): Promise<CitingOutcome[]> {
  return readShaped(
    library,
    citingOutcomeSchema,
    sql`select ${jsonObject<CitingOutcome>({
      slug: claim.slug,
      statement: claim.statement,
      outcome: claimOutcome.outcome,
      said: claim.said,
      sentence: outcomeSource.sentence,
    })} from ${outcomeSource} join ${claimOutcome} on ${claimOutcome.id} = ${outcomeSource.outcomeId}
      join ${claim} on ${claim.id} = ${claimOutcome.claimId} join ${source} on ${source.id} = ${outcomeSource.sourceId}
      where ${source.slug} = ${slug} and ${claimShown(library, claim)} order by ${claim.id}, ${claimOutcome.id}`,
  )
}
