import type { Metadata } from 'next'
import { library } from '@/app/library'
import { redirect } from '@/app/redirect'
import { TopicListPage } from '@/components/topics/topic-list-page'
import { findTopicList } from '@/db/queries/topics/list'
import { readTopicsView } from '@/db/queries/topics/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { topicsHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Topics' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Topics({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const view = await readTopicsView(db, search)
  const href = topicsHref(view.filter)
  if (view.problems.length === 0 && href !== `/topics${canonicalQuery(search)}`) redirect(href)
  return <TopicListPage view={view} search={search} themes={await findTopicList(db, view.filter, view.summit)} />
}
