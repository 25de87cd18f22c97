import type { Library } from '@/db/library'
import { findDataVersion } from '@/db/queries/library/data-version'
import { openApiDocument } from '@/lib/api/openapi'
import { findPublicSchema } from '@/lib/exports/json/json-schemas'

/** What describes the data: `/openapi.json`, `/schemas/NAME.json`. Undefined for every other path. */
export async function findDocument(library: Library, path: string, root: string): Promise<Document | undefined> {
  if (path === '/openapi') {
    const version = await findDataVersion(library)
    const described = { title: version?.library ?? '', dataVersion: version?.dataVersion ?? 0, root }
    const document = `${JSON.stringify(openApiDocument(described), null, 2)}\n`
    return { document, mediaType: 'application/vnd.oai.openapi+json;version=3.1' }
  }
  const [, name = ''] = /^\/schemas\/([a-z-]+)$/.exec(path) ?? []
  const schema = findPublicSchema(name)
  return schema === undefined ? undefined : { document: schema, mediaType: 'application/schema+json' }
}

export type Document = { document: string; mediaType: string }
