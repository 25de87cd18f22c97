import type { Metadata } from 'next'
import { noteUnfinished } from '@/app/faults'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { WithoutNumbers } from '@/components/agreement/without-numbers'
import { NetworkPage } from '@/components/network/network-page'
import { computePage } from '@/db/queries/agreement/computed-page'
import { readNetworkView } from '@/db/queries/agreement/network'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { networkHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Network of who agrees' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Network({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readNetworkView(db, search)
  const href = networkHref(filter)
  if (problems.length === 0 && href !== `/agreement/network${canonicalQuery(search)}`) redirect(href)
  const computed = await computePage(db, 'network', { filter, address: publicAddress(href) })
  if ('view' in computed) return <NetworkPage view={computed.view} problems={problems} search={search} />
  if ('later' in computed) noteUnfinished()
  return (
    <WithoutNumbers
      title="Who agrees with whom"
      why={computed}
      href={href}
      path="/agreement/network"
      problems={problems}
      search={search}
    />
  )
}
