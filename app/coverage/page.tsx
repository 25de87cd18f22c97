import type { Metadata } from 'next'
import { noteUnfinished } from '@/app/faults'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { WithoutNumbers } from '@/components/agreement/without-numbers'
import { CoveragePage } from '@/components/coverage/coverage-page'
import { computePage } from '@/db/queries/agreement/computed-page'
import { readCoverage } from '@/db/queries/coverage/coverage'
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
  const computed = await computePage(db, 'coverage', { filter, address: publicAddress(href) })
  if ('view' in computed) return <CoveragePage coverage={computed.view} problems={problems} search={search} />
  if ('later' in computed) noteUnfinished()
  return (
    <WithoutNumbers
      title="What is missing"
      why={computed}
      href={href}
      path="/coverage"
      problems={problems}
      search={search}
    />
  )
}
