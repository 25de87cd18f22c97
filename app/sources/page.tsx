import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { redirect } from '@/app/redirect'
import { SourcesPage } from '@/components/sources/sources-page'
import { findSourceList, listSourceFacets } from '@/db/queries/sources/list'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { SOURCE_PARAMETERS } from '@/lib/filter/sources'
import { cursorProblems } from '@/lib/page-of-list'
import { sourcesHref } from '@/lib/urls'

const DESCRIPTION = 'Every source that is quoted, with its quotations and who coded it.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { filter } = parseFilter(SOURCE_PARAMETERS, toSearchParams(await searchParams))
  await library()
  return listMetadata({ title: 'Sources', description: DESCRIPTION, path: sourcesHref(filter) })
}

export default async function Sources({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(SOURCE_PARAMETERS, search)
  const href = sourcesHref(filter)
  if (problems.length === 0 && href !== `/sources${canonicalQuery(search)}`) redirect(href)
  const [list, facets] = await Promise.all([findSourceList(db, filter), listSourceFacets(db, filter)])
  return (
    <SourcesPage
      list={list}
      facets={facets}
      problems={[...problems, ...cursorProblems(filter.after, list.page)]}
      search={search}
      closed={readOnlyReason(await headers())}
    />
  )
}
