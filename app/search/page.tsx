import type { Metadata } from 'next'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { redirect } from '@/app/redirect'
import { SearchPage } from '@/components/search/search-page'
import { findInAll } from '@/db/queries/search/search'
import { canonicalQuery, parseFilter, toQuery, toSearchParams } from '@/lib/filter/parse'
import { SEARCH_PARAMETERS } from '@/lib/filter/search'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await library()
  const { filter } = parseFilter(SEARCH_PARAMETERS, toSearchParams(await searchParams))
  const path = `/search${toQuery(SEARCH_PARAMETERS, filter)}`
  const title = filter.q ? `Search for “${filter.q}”` : 'Search'
  return pageMetadata({ title, description: 'Names, propositions, summaries and quoted words.', path })
}

export default async function Search({ searchParams }: Props) {
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(SEARCH_PARAMETERS, search)
  const query = toQuery(SEARCH_PARAMETERS, filter)
  if (problems.length === 0 && query !== canonicalQuery(search)) redirect(`/search${query}`)
  return (
    <SearchPage
      filter={filter}
      problems={problems}
      search={search}
      result={await findInAll((await library()).background, filter.q, filter.kind)}
    />
  )
}
