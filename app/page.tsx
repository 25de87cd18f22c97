import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OverviewPage } from '@/components/overview/overview-page'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findOverview } from '@/db/queries/overview/overview'
import { checkNames } from '@/db/queries/records/known-names'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { canonicalQuery, parseFilter, toQuery, toSearchParams } from '@/lib/filter/parse'
import { fixedOverview } from '@/lib/overview/fixed'
import { overviewHref } from '@/lib/urls'
import { library } from './library'
import { publicAddress } from './public-address'

export const metadata: Metadata = { title: { absolute: 'Parley: who stands where before a summit' } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Home({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(OVERVIEW_PARAMETERS, search)
  const allSummits = filter.summit === ALL_SUMMITS
  const [actors, topics, summit] = await Promise.all([
    checkNames(db, 'actor', 'actors', filter.actors, problems),
    checkNames(db, 'topic', 'topics', filter.topics, problems),
    checkNames(db, 'summit', 'summit', filter.summit && !allSummits ? [filter.summit] : [], problems),
  ])
  const others = problems.filter(({ parameter }) => !['actors', 'topics', 'summit'].includes(parameter))
  const found = [...others, ...actors.problems, ...topics.problems, ...summit.problems]
  const known = {
    ...filter,
    actors: actors.known,
    topics: topics.known,
    summit: allSummits ? ALL_SUMMITS : summit.known[0],
  }
  const query = toQuery(OVERVIEW_PARAMETERS, known)
  if (found.length === 0 && query !== canonicalQuery(search)) redirect(`/${query}`)
  const overview = await findOverview(db, known, publicAddress(`/${query}`))
  return (
    <OverviewPage
      overview={overview}
      problems={found}
      search={search}
      address={publicAddress(overviewHref(fixedOverview(overview)))}
      changed={await findChangedSince(db, overview.comparison, known.data)}
    />
  )
}
