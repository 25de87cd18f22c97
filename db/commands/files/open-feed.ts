import { libraryFor } from '@/db/library'
import { findFeed } from '@/db/queries/history/feed'
import { historyHref } from '@/lib/editing/addresses'
import { HISTORY_PARAMETERS } from '@/lib/filter/history'
import { parseFilter } from '@/lib/filter/parse'
import { feedTitle, writeAtom } from '@/lib/history/atom'
import { isRecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'
import { allChangesHref } from '@/lib/urls'
import type { Context } from '../context'
import { type Result, refuse, refuseAddress } from '../result'

type Input = {
  /** Type and name of the record whose feed it is; empty for the whole library. */
  record: string[]
  query: string
  /** The address of a path: a full one, where the library has a public address. */
  address: (path: string) => string
}

/** Opens the newest changes that the viewer is shown as an Atom feed: of the library, or of one record. */
export async function openFeed(
  { db, viewer }: Context,
  { record: [type, name], query, address }: Input,
): Promise<Result<{ mediaType: string; body: string }>> {
  const { filter, problems } = parseFilter(HISTORY_PARAMETERS, new URLSearchParams(query))
  if (problems.length > 0) return refuseAddress(problems)
  if (filter.show === 'mine') return refuse('invalid', 'A feed does not know who you are: name a person with “by”.')
  const of = type !== undefined && isRecordType(type) && name !== undefined ? { type, name } : undefined
  const found = type === undefined || of ? await findFeed(libraryFor(db, viewer), filter, of) : undefined
  if (!found) return refuse('not-found', 'There is no such feed.')
  const page = allChangesHref({ ...filter, before: undefined })
  const narrowed = [
    of ? `${RECORDS[of.type].noun.one} ${of.name}` : '',
    filter.kind ? RECORDS[filter.kind].noun.many : '',
    filter.by === '' ? '' : `by ${filter.by}`,
  ].filter((part) => part !== '')
  const body = writeAtom({
    ...found,
    title: feedTitle(found.title, narrowed),
    self: of
      ? `${historyHref(of.type, of.name, 'atom')}${page.slice('/history'.length)}`
      : allChangesHref(filter, 'atom'),
    page: of ? historyHref(of.type, of.name) : page,
    address,
  })
  return { kind: 'done', mediaType: 'application/atom+xml; charset=utf-8', body }
}
