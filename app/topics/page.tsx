import type { Metadata } from 'next'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { redirect } from '@/app/redirect'
import { TopicListPage } from '@/components/topics/topic-list-page'
import { findTopicList } from '@/db/queries/topics/list'
import { readTopicsView } from '@/db/queries/topics/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { topicsHref } from '@/lib/urls'

const DESCRIPTION = 'Every topic with its proposition, and who is for it, against it or silent.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter } = await readTopicsView(await library(), toSearchParams(await searchParams))
  return listMetadata({ title: 'Topics', description: DESCRIPTION, path: topicsHref(filter) })
}

export default async function Topics({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const view = await readTopicsView(db, search)
  const href = topicsHref(view.filter)
  if (view.problems.length === 0 && href !== `/topics${canonicalQuery(search)}`) redirect(href)
  return <TopicListPage view={view} search={search} themes={await findTopicList(db, view.filter, view.summit)} />
}
