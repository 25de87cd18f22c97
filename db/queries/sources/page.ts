import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources } from '@/db/queries/records/subjects'
import type { SourcePage } from '@/lib/sources/model'
import { listCodings } from './codings'
import { listQuotedWords } from './quoted-words'

/** One source with its quotations and codings; undefined where there is none. */
export async function findSourcePage(db: Library, slug: string, address?: string): Promise<SourcePage | undefined> {
  const [source] = await listSources(db, [slug])
  if (!source) return undefined
  const [more] = await readRecords<{ rights: string | null; held: boolean }>(
    db,
    sql`select json_object('rights', rights, 'held', json(iif(
        exists (select 1 from source_text t where t.source_id = source.id), 'true', 'false')))
      from source where slug = ${slug}`,
  )
  const authors = source.authors.flatMap(({ actor }) => actor ?? [])
  return {
    source,
    rights: more?.rights ?? null,
    held: more?.held ?? false,
    authors: authors.length > 0 ? await listActors(db, authors) : [],
    quotations: await listQuotedWords(db, slug),
    codings: await listCodings(db, { source: slug }),
    provenance: await findProvenance(db, address),
  }
}
