import type { Metadata } from 'next'
import { EmptyLibrary } from '@/components/overview/empty-library'
import { OverviewPage } from '@/components/overview/overview-page'
import { StructuredData } from '@/components/shell/structured-data'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findBeginnings } from '@/db/queries/overview/beginnings'
import { findOverview } from '@/db/queries/overview/overview'
import { readOverviewView } from '@/db/queries/overview/view'
import { LOAD_FORM } from '@/lib/editing/form-names'
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
  const { filter: known, problems: found } = await readOverviewView(db, search)
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
