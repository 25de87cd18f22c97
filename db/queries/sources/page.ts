import { eq } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources } from '@/db/queries/records/subjects'
import { source, sourceText } from '@/db/schema'
import type { SourcePage } from '@/lib/sources/model'
import { listCodings } from './codings'
import { listQuotedWords } from './quoted-words'

/** One source with its quotations and codings; undefined where there is none. */
export async function findSourcePage(
  library: Library,
  slug: string,
  address?: string,
): Promise<SourcePage | undefined> {
  const [[found], [more], quotations, codings, provenance] = await Promise.all([
    listSources(library, [slug]),
    readRightsAndText(library, slug),
    listQuotedWords(library, slug),
    listCodings(library, { source: slug }),
    findProvenance(library, address),
  ])
  if (!found || !more) return undefined
  const authors = found.authors.flatMap(({ actor }) => actor ?? [])
  return {
    source: found,
    rights: more.rights,
    held: more.text !== null,
    authors: authors.length > 0 ? await listActors(library, authors) : [],
    quotations,
    codings,
    provenance,
  }
}

/** The rights of a source, and a version of its text where the library holds one. */
function readRightsAndText(library: Library, slug: string) {
  return library
    .select({ rights: source.rights, text: sourceText.version })
    .from(source)
    .leftJoin(sourceText, eq(sourceText.sourceId, source.id))
    .where(eq(source.slug, slug))
    .limit(1)
}
