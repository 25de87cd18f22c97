import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { recordsWhere } from '@/db/queries/records/bundle-records'
import { listSources } from '@/db/queries/records/subjects'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import type { AnnotatedSource } from '@/lib/annotations/model'
import { schemaOf } from '@/lib/records/registry'
import { listQuotedWords } from './quoted-words'
import { listTexts } from './texts'

/** A source with the anchors of its shown quotations and the records that rest on them; undefined where there is none. */
export async function findAnnotatedSource(library: Library, slug: string): Promise<AnnotatedSource | undefined> {
  const ofSource = sql`${quotation.sourceId} = (select ${source.id} from ${source} where ${source.slug} = ${slug})`
  const [[found], words, records, texts] = await Promise.all([
    listSources(library, [slug]),
    listQuotedWords(library, slug),
    readShaped(library, schemaOf('quotation'), recordsWhere('quotation', ofSource)),
    listTexts(library, slug),
  ])
  if (!found) return undefined
  const byId = new Map(records.map((record) => [record.id, record]))
  return {
    source: found,
    texts,
    quotations: words.flatMap(({ evidence: { id, speakers }, proves }) => {
      const record = byId.get(id)
      return record ? [{ quotation: record, speakers, proves }] : []
    }),
  }
}
