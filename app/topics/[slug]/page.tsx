import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { TopicPage } from '@/components/topics/topic-page'
import { findSameOrNot } from '@/db/queries/records/same-or-not'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { propositionWords } from '@/lib/topics/worded'
import { topicHref } from '@/lib/urls'
import { mayEdit } from '@/lib/viewer'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Read once for the title and for the page. */
const topicOf = cache(async (slug: string) => findTopicDetail(await library(), slug))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const topic = await topicOf((await params).slug)
  if (!topic) return {}
  const { filter } = await readTopicView(await library(), toSearchParams(await searchParams), topic)
  return pageMetadata({
    title: topic.label,
    description: propositionWords(topic.proposition),
    path: topicHref(topic.slug, filter),
    image: topic.proposition === null ? undefined : topicHref(topic.slug, filter, 'png'),
  })
}

export default async function Topic({ params, searchParams }: Props) {
  const topic = await topicOf((await params).slug)
  if (!topic) notFound()
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems, summit, summits } = await readTopicView(db, search, topic)
  const href = topicHref(topic.slug, filter)
  if (problems.length === 0 && href !== `/topics/${topic.slug}${canonicalQuery(search)}`) redirect(href)
  const view = await findTopicView(db, { topic, filter, summit, summits, address: publicAddress(href) })
  const decided = mayEdit(db.viewer) ? await findSameOrNot(db, 'topic', topic.slug) : undefined
  return <TopicPage view={view} decided={decided} problems={problems} search={search} />
}
