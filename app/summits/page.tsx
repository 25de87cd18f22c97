import type { Metadata } from 'next'
import { library } from '@/app/library'
import { SummitsPage } from '@/components/summits/summits-page'
import { listSources } from '@/db/queries/records/subjects'
import { listListedSummits } from '@/db/queries/summits/page'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter, toSearchParams } from '@/lib/filter/parse'
import { buildTimeline } from '@/lib/overview/timeline'

export const metadata: Metadata = { title: 'Summits' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

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
