import { libraryFor } from '@/db/library'
import { listSources } from '@/db/queries/records/subjects'
import { SOURCE_FILES } from '@/lib/citations/source-files'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = { slug: string; format: string; query: string }

/** Opens the citation of one source as a file for a reference manager. */
export async function openSourceFile(
  { db, viewer }: Context,
  { slug, format, query }: Input,
): Promise<Result<{ head: { name: string; mediaType: string }; body: string }>> {
  const file = SOURCE_FILES.find(({ extension }) => extension === format)
  if (!file) return refuse('not-found', `There is no file of a source in the form of .${format}.`)
  if (new URLSearchParams(query).size > 0) return refuse('invalid', 'This file takes no parameters.')
  const [source] = await listSources(libraryFor(db, viewer), [slug])
  if (!source) return refuse('not-found', `There is no source called ${slug}.`)
  const head = { mediaType: file.mediaType, name: `${slug}.${file.suffix}` }
  return { kind: 'done', head, body: file.write(source) }
}
