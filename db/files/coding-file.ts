import type { Library } from '@/db/library'
import { findAnnotatedSource } from '@/db/queries/sources/annotated'
import { type IriOf, toAnnotationCollection } from '@/lib/annotations/collection'
import type { CodingFile } from '@/lib/sources/coding-files'
import { writeQdaOfSource } from './qda-project'

/** Writes the coding of one source as a file; undefined where there is no such source. */
export async function writeCodingFile(
  library: Library,
  slug: string,
  format: CodingFile['extension'],
  iriOf: IriOf,
): Promise<string | Uint8Array<ArrayBuffer> | undefined> {
  return WRITERS[format](library, slug, iriOf)
}

type Writer = (library: Library, slug: string, iriOf: IriOf) => Promise<string | Uint8Array<ArrayBuffer> | undefined>

const WRITERS: Record<CodingFile['extension'], Writer> = {
  async jsonld(library, slug, iriOf) {
    const annotated = await findAnnotatedSource(library, slug)
    return annotated && `${JSON.stringify(toAnnotationCollection(annotated, iriOf), null, 2)}\n`
  },
  qdpx: writeQdaOfSource,
}
