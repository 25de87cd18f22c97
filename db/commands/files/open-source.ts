import { writeCodingFile } from '@/db/files/coding-file'
import { libraryFor } from '@/db/library'
import { findIdentity } from '@/db/queries/library/identity'
import { listSources } from '@/db/queries/records/subjects'
import { SOURCE_FILES } from '@/lib/citations/source-files'
import { CODING_FILES } from '@/lib/sources/coding-files'
import { uuidOf } from '@/lib/uuid'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

type Input = {
  slug: string
  format: string
  query: string
  /** The full address of a path; undefined where the library has no public address. */
  address: (path: string) => string | undefined
}
type SourceFileResult = Result<{ head: { name: string; mediaType: string }; body: string | Uint8Array<ArrayBuffer> }>

/** Opens one source as a file: its citation for a reference manager, or its coding for annotation programs. */
export async function openSourceFile(
  { db, viewer }: Context,
  { slug, format, query, address }: Input,
): Promise<SourceFileResult> {
  const citation = SOURCE_FILES.find(({ extension, suffix }) => format === extension || format === suffix)
  const coding = CODING_FILES.find(({ extension }) => extension === format)
  if (!citation && !coding) return refuse('not-found', `There is no file of a source in the form of .${format}.`)
  if (new URLSearchParams(query).size > 0) return refuse('invalid', 'This file takes no parameters.')
  const library = libraryFor(db, viewer)
  if (coding) {
    const identity = await findIdentity(db)
    const iriOf = (path: string) => address(path) ?? `urn:uuid:${uuidOf(`${identity} ${path}`)}`
    const body = await writeCodingFile(library, slug, coding.extension, iriOf)
    const head = { mediaType: coding.mediaType, name: `${slug}.${coding.extension}` }
    return body === undefined ? noSource(slug) : { kind: 'done', head, body }
  }
  const [source] = await listSources(library, [slug])
  if (!source || !citation) return noSource(slug)
  const head = { mediaType: citation.mediaType, name: `${slug}.${citation.suffix}` }
  return { kind: 'done', head, body: citation.write(source) }
}

const noSource = (slug: string) => refuse('not-found', `There is no source called ${slug}.`)
