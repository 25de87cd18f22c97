import type { Metadata } from 'next'
import { cache } from 'react'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ClaimsPage } from '@/components/claims/claims-page'
import { listClaimFacets } from '@/db/queries/claims/facets'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { cursorProblems } from '@/lib/page-of-list'
import { claimsHref } from '@/lib/urls'

const DESCRIPTION = 'Claims about summits that can turn out true or false, who answered them, and what became of them.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Read once for the title and for the page; by the query's text, because each caller has an object of its own. */
const viewOf = cache(async (query: string) => {
  const db = await library()
  const { filter, problems } = await readClaimsView(db, new URLSearchParams(query))
  const href = claimsHref(filter)
  return { filter, href, problems, found: await findClaimList(db, filter, { address: publicAddress(href) }) }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { href, found } = await viewOf(toSearchParams(await searchParams).toString())
  return listMetadata({ title: 'Claims', description: DESCRIPTION, path: href, words: found.list.words })
}

export default async function Claims({ searchParams }: Props) {
  const search = toSearchParams(await searchParams)
  const { filter, href, problems, found } = await viewOf(search.toString())
  if (problems.length === 0 && href !== `/claims${canonicalQuery(search)}`) redirect(href)
  const facets = await listClaimFacets(await library(), filter)
  return (
    <ClaimsPage
      found={found}
      facets={facets}
      problems={[...problems, ...cursorProblems(filter.after, found.page)]}
      search={search}
    />
  )
}
