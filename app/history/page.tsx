import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { redirect } from '@/app/redirect'
import { AllChangesPage } from '@/components/revisions/all-changes-page'
import { FeedLink } from '@/components/shell/feed-link'
import { findHistory, listPeople } from '@/db/queries/history/page'
import { HISTORY_PARAMETERS } from '@/lib/filter/history'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { allChangesHref } from '@/lib/urls'
import { mayEdit } from '@/lib/viewer'

export const metadata: Metadata = { title: 'All changes', robots: 'noindex' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AllChanges({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(HISTORY_PARAMETERS, search)
  const href = allChangesHref(filter)
  if (problems.length === 0 && href !== `/history${canonicalQuery(search)}`) redirect(href)
  const coder = coderOf(await headers())
  const isMine = filter.show === 'mine'
  const [{ lines, next }, people] = await Promise.all([
    isMine && coder === ''
      ? { lines: [], next: undefined }
      : findHistory(db, isMine ? { ...filter, by: coder } : filter),
    listPeople(db),
  ])
  // A feed is read without the cookie that says who "mine" is.
  const feed = allChangesHref(isMine ? { ...filter, by: coder, show: 'all' } : filter, 'atom')
  return (
    <>
      <FeedLink title="All changes" href={feed} />
      <AllChangesPage
        filter={filter}
        coder={coder}
        lines={lines}
        next={next}
        people={people}
        mayEdit={mayEdit(db.viewer)}
        feed={feed}
        problems={problems}
        search={search}
      />
    </>
  )
}
