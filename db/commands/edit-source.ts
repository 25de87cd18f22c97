import { isDeepStrictEqual } from 'node:util'
import type { Db } from '@/db/client'
import { findEditable } from '@/db/queries/editable'
import type { BundleSource } from '@/lib/bundle/schema'
import type { FormProblem } from '@/lib/sources/form'
import { changeRecords } from './change/records'
import type { Authorship } from './load-bundle'
import { refusalOf, unknownAuthors } from './source-problems'

export const STALE: FormProblem = {
  field: '',
  message:
    'Somebody has changed this source meanwhile. What stands there now is shown beside what you typed; save again to put yours in its place.',
}

/**
 * Puts a source's record in place of the one of `version`, in one batch. The record has been through
 * `sourceSchema`. Gives the problems for which nothing was changed: where the source is at another version by now,
 * that is one. A record that says nothing new leaves no revision.
 */
export async function editSource(
  db: Db,
  { source, version }: { source: BundleSource; version: number },
  authorship: Authorship,
): Promise<FormProblem[]> {
  const current = await findEditable(db, 'source', source.slug)
  if (!current) return [{ field: '', message: 'There is no such source.' }]
  if (current.version !== version) return [STALE]
  if (isDeepStrictEqual(current.record, source)) return []
  const unknown = await unknownAuthors(db, source)
  if (unknown.length > 0) return unknown
  return refusalOf(() =>
    changeRecords(db, [{ type: 'source', before: current.record, after: source, version }], {
      ...authorship,
      reason: 'edited',
    }),
  )
}
