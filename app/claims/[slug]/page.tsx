import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ClaimPage } from '@/components/claims/claim-page'
import { listClaims } from '@/db/queries/claims/list'
import { findClaimPage } from '@/db/queries/claims/page'
import { ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { claimHref, claimViewHref } from '@/lib/urls'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [claim] = await listClaims(await library(), [(await params).slug])
  return claim ? { title: claim.statement } : {}
}

export default async function Claim({ params, searchParams }: Props) {
  const { slug } = await params
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(ONE_CLAIM_PARAMETERS, search)
  const href = claimViewHref(slug, filter.stated)
  const page = await findClaimPage(await library(), slug, publicAddress(href))
  if (!page) notFound()
  if (problems.length === 0 && href !== `${claimHref(slug)}${canonicalQuery(search)}`) redirect(href)
  return <ClaimPage page={page} stated={filter.stated} problems={problems} />
}
