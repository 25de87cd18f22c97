import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { keyOf } from '@/db/queries/library/counting'
import { findProvenance } from '@/db/queries/library/provenance'
import { slugOf } from '@/db/queries/records/json'
import { listActors, listSources, listSummits } from '@/db/queries/records/subjects'
import { claim } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { source } from '@/db/schema/sources'
import { jsonObject } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown } from '@/db/visibility'
import { sourcesOf, voicesOf } from '@/lib/claims/mentions'
import type { ClaimPage } from '@/lib/claims/model'
import { type ClaimCoding, type ClaimRecord, claimCodingSchema } from '@/lib/claims/read-model'
import { listClaimLines } from './lines'
import { listClaims } from './list'
import { answerClaims } from './responses'

/** Most other claims about the same summit that the page of a claim lists. */
const OTHERS = 12

/** The page of one claim; undefined where there is none, or its coding is not shown. */
export async function findClaimPage(library: Library, slug: string, address?: string): Promise<ClaimPage | undefined> {
  const [[claim], [coding], summits, provenance] = await Promise.all([
    listClaims(library, [slug]),
    findCoding(library, slug),
    listSummits(library),
    findProvenance(library, address),
  ])
  if (!claim) return undefined
  const summit = summits.find((known) => known.slug === claim.summit.slug)
  if (!coding || !summit) throw new Error(`The claim ${slug} has no coding or no summit.`)
  const [[answered], others, otherCount] = await Promise.all([
    answerClaims(library, [claim], provenance.dataDate),
    listClaimLines(library, { summit: summit.slug, except: slug, limit: OTHERS }),
    countOthers(library, claim),
  ])
  if (!answered) throw new Error(`The claim ${slug} was not answered.`)
  const [actors, sources] = await Promise.all([
    listActors(library, voicesOf(answered)),
    listSources(library, [coding.source, ...sourcesOf(answered)]),
  ])
  return { ...answered, coding, summit, others, otherCount, actors, sources, provenance }
}

const CODING = sqlText(
  sql`select ${jsonObject<ClaimCoding>({
    coder: coding.coder,
    day: coding.day,
    codebook: coding.codebook,
    source: slugOf(source, coding.sourceId),
  })} from ${claim} join ${coding} on ${coding.id} = ${claim.codingId} where ${claim.slug} =`,
)

/** The coding of a claim: coder and source. */
async function findCoding(library: Library, slug: string): Promise<ClaimCoding[]> {
  return readShaped(library, claimCodingSchema, sql`${CODING} ${slug}`)
}

const count = sqlTextFor(
  (library) => sql`select count(*) from ${claim} where ${claimShown(library, claim)} and ${claim.summitId} =`,
)
const UNLIKE = sqlText(sql`and ${claim.slug} <>`)

/** Number of other shown claims about the claim's summit. */
async function countOthers(library: Library, one: ClaimRecord): Promise<number> {
  const [row] = await library.values<[count: number]>(
    sql`${count(library)} ${keyOf('summit', one.summit.slug)} ${UNLIKE} ${one.slug}`,
  )
  return row?.[0] ?? 0
}
