import type { Metadata } from 'next'
import { EmptyLibrary } from '@/components/overview/empty-library'
import { OverviewPage } from '@/components/overview/overview-page'
import { StructuredData } from '@/components/shell/structured-data'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findBeginnings } from '@/db/queries/overview/beginnings'
import { findOverview } from '@/db/queries/overview/overview'
import { checkNames } from '@/db/queries/records/known-names'
import { LOAD_FORM } from '@/lib/editing/form-names'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { canonicalQuery, parseFilter, toQuery, toSearchParams } from '@/lib/filter/parse'
import { fixedOverview } from '@/lib/overview/fixed'
import { datasetData } from '@/lib/structured-data/dataset'
import { overviewHref } from '@/lib/urls'
import { formDraft } from './form-draft'
import { library } from './library'
import { pageMetadata } from './page-metadata'
import { publicAddress } from './public-address'
import { redirect } from './redirect'

const DESCRIPTION = 'Who takes which position on a summit, with the words that prove it, side by side.'
const TITLE = 'Parley: who stands where before a summit'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const version = await findDataVersion(await library())
  const { filter } = parseFilter(OVERVIEW_PARAMETERS, toSearchParams(await searchParams))
  const title = version ? `${version.library}: who stands where` : TITLE
  return {
    ...pageMetadata({ title, description: DESCRIPTION, path: overviewHref(filter) }),
    title: { absolute: title },
  }
}

export default async function Home({ searchParams }: Props) {
  const db = await library()
  const beginnings = await findBeginnings(db)
  if (beginnings) {
    const { problems } = await formDraft(LOAD_FORM, await searchParams)
    return <EmptyLibrary beginnings={beginnings} refused={problems.map(({ message }) => message)} />
  }
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
    <>
      <StructuredData data={datasetData(overview, DESCRIPTION, publicAddress)} />
      <OverviewPage
        overview={overview}
        problems={found}
        search={search}
        address={publicAddress(overviewHref(fixedOverview(overview)))}
        changed={await findChangedSince(db, overview.comparison, known.data)}
      />
    </>
  )
}
