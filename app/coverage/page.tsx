import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { CoveragePage } from '@/components/coverage/coverage-page'
import { findCoverage, readCoverage } from '@/db/queries/coverage/coverage'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { coverageHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'What is missing' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CoverageOfLibrary({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readCoverage(db, search)
  const href = coverageHref(filter)
  if (problems.length === 0 && href !== `/coverage${canonicalQuery(search)}`) redirect(href)
  const coverage = await findCoverage(db, filter, publicAddress(href))
  return <CoveragePage coverage={coverage} problems={problems} search={search} />
}
