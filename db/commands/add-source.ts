import type { Db } from '@/db/client'
import { lastVersion } from '@/db/queries/records/editable'
import { nextTextVersion } from '@/db/queries/sources/record'
import type { BundleSource } from '@/lib/bundle/schema'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { changeRecords } from './change/records'
import { insertText } from './insert/texts'
import type { Authorship } from './load-bundle'
import { refusalOf } from './refusal'

/**
 * Adds a source with the first version of its text, in one batch. The record has been through `sourceSchema`.
 * Gives the problems for which nothing was added; none where it was.
 */
export async function addSource(
  db: Db,
  { source, body }: { source: BundleSource; body: string },
  authorship: Authorship,
): Promise<FieldProblem[]> {
  const version = await lastVersion(db, 'source', source.slug)
  const number = await nextTextVersion(db, source.slug)
  const text = insertText(db, { source: source.slug, version: number, body }, authorship)
  return refusalOf(() =>
    changeRecords(
      db,
      [{ type: 'source', before: null, after: source, version }],
      { ...authorship, reason: 'added' },
      text,
    ),
  )
}
