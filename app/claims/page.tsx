import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ClaimsPage } from '@/components/claims/claims-page'
import { listClaimFacets } from '@/db/queries/claims/facets'
import { findClaimList } from '@/db/queries/claims/list'
import { readClaimsView } from '@/db/queries/claims/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { cursorProblems } from '@/lib/page-of-list'
import { claimsHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Claims' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Claims({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readClaimsView(db, search)
  const href = claimsHref(filter)
  if (problems.length === 0 && href !== `/claims${canonicalQuery(search)}`) redirect(href)
  const [found, facets] = await Promise.all([
    findClaimList(db, filter, { address: publicAddress(href) }),
    listClaimFacets(db, filter),
  ])
  return (
    <ClaimsPage
      found={found}
      facets={facets}
      problems={[...problems, ...cursorProblems(filter.after, found.page)]}
      search={search}
    />
  )
}
