import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ClaimPage } from '@/components/claims/claim-page'
import { StructuredData } from '@/components/shell/structured-data'
import { listClaims } from '@/db/queries/claims/list'
import { findClaimPage } from '@/db/queries/claims/page'
import { ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { canonicalQuery, parseFilter, toSearchParams } from '@/lib/filter/parse'
import { claimData } from '@/lib/structured-data/claim'
import { claimHref, claimViewHref } from '@/lib/urls'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [claim] = await listClaims(await library(), [(await params).slug])
  if (!claim) return {}
  const { filter } = parseFilter(ONE_CLAIM_PARAMETERS, toSearchParams(await searchParams))
  const description = `A claim by ${claim.claimant.name}: who endorses, disputes or qualifies it, and what became of it.`
  return pageMetadata({ title: claim.statement, description, path: claimViewHref(claim.slug, filter.stated) })
}

export default async function Claim({ params, searchParams }: Props) {
  const { slug } = await params
  const search = toSearchParams(await searchParams)
  const { filter, problems } = parseFilter(ONE_CLAIM_PARAMETERS, search)
  const href = claimViewHref(slug, filter.stated)
  const page = await findClaimPage(await library(), slug, publicAddress(href))
  if (!page) notFound()
  if (problems.length === 0 && href !== `${claimHref(slug)}${canonicalQuery(search)}`) redirect(href)
  return (
    <>
      <StructuredData data={claimData(page, publicAddress)} />
      <ClaimPage page={page} stated={filter.stated} problems={problems} />
    </>
  )
}
