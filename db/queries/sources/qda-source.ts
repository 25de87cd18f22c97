import { type SQL, sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { recordsWhere } from '@/db/queries/records/bundle-records'
import { claim, claimQuotation } from '@/db/schema/claims'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source, sourceText } from '@/db/schema/sources'
import { recordLeaves } from '@/db/visibility'
import type { QdaSource } from '@/lib/qda/model'
import type { RecordType } from '@/lib/records/record-type'
import { type RecordOf, schemaOf } from '@/lib/records/registry'

/** A source with its coding as readers are shown it; its text only where the source says that readers may have it. */
export async function findQdaSource(library: Library, own: RecordOf<'source'>): Promise<QdaSource> {
  const ofSource = sql`select ${quotation.id} from ${quotation} where ${quotation.sourceId} =
    (select ${source.id} from ${source} where ${source.slug} = ${own.slug})`
  const on = <T extends RecordType>(type: T, rests: SQL) =>
    readShaped(library, schemaOf(type), recordsWhere(type, sql`${rests} and ${recordLeaves(library, type)}`))
  const start = sql`order by ${quotation.segments} ->> '$[0].start', ${quotation.id}`
  const leaves = recordLeaves(library, 'quotation')
  const [quotations, positions, claims, absences, text] = await Promise.all([
    readShaped(
      library,
      schemaOf('quotation'),
      recordsWhere('quotation', sql`${quotation.id} in (${ofSource}) and ${leaves} ${start}`),
    ),
    on('position', restsOn(position.id, positionQuotation, ofSource)),
    on('claim', restsOn(claim.id, claimQuotation, ofSource)),
    on('absence', restsOn(absence.id, absenceQuotation, ofSource)),
    own.textShown ? findText(library, own.slug) : undefined,
  ])
  return { source: own, text, quotations, positions, claims, absences }
}

type Link = typeof positionQuotation | typeof claimQuotation | typeof absenceQuotation

const restsOn = (
  id: SQL | typeof position.id | typeof claim.id | typeof absence.id,
  link: Link,
  quotations: SQL,
): SQL => sql`${id} in (select ${link.recordId} from ${link} where ${link.quotationId} in (${quotations}))`

/** The latest text of a source; undefined where none is held. */
async function findText(db: Db, slug: string): Promise<string | undefined> {
  const rows = await db.values<[string]>(sql`select ${sourceText.body} from ${sourceText} where ${sourceText.sourceId} =
    (select ${source.id} from ${source} where ${source.slug} = ${slug}) order by ${sourceText.version} desc limit 1`)
  return rows[0]?.[0]
}
