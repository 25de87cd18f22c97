import type { Library } from '@/db/library'
import { findAnnotatedSource } from '@/db/queries/sources/annotated'
import { type IriOf, toAnnotationCollection } from '@/lib/annotations/collection'
import type { CodingFile } from '@/lib/sources/coding-files'

/** Writes the coding of one source as a file; undefined where there is no such source. */
export async function writeCodingFile(
  library: Library,
  slug: string,
  format: CodingFile['extension'],
  iriOf: IriOf,
): Promise<string | undefined> {
  const annotated = await findAnnotatedSource(library, slug)
  if (!annotated) return undefined
  return WRITERS[format](annotated, iriOf)
}

const WRITERS = {
  jsonld: (annotated, iriOf) => `${JSON.stringify(toAnnotationCollection(annotated, iriOf), null, 2)}\n`,
} satisfies Record<
  CodingFile['extension'],
  (annotated: Parameters<typeof toAnnotationCollection>[0], iriOf: IriOf) => string
>
