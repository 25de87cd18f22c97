import type { Metadata } from 'next'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { SummitsPage } from '@/components/summits/summits-page'
import { listSources } from '@/db/queries/records/subjects'
import { listListedSummits } from '@/db/queries/summits/page'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter, toSearchParams } from '@/lib/filter/parse'
import { buildTimeline } from '@/lib/overview/timeline'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  await library()
  const description = 'Every summit on record, with its day, its topics, sources and claims.'
  return pageMetadata({ title: 'Summits', description, path: '/summits' })
}

export default async function Summits({ searchParams }: Props) {
  const db = await library()
  const { problems } = parseFilter(NO_PARAMETERS, toSearchParams(await searchParams))
  const [summits, sources] = await Promise.all([listListedSummits(db), listSources(db)])
  const timeline = buildTimeline(
    summits.map(({ summit }) => summit),
    sources,
  )
  return <SummitsPage summits={summits} timeline={timeline} problems={problems} />
}
