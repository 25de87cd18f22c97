import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { NetworkPage } from '@/components/network/network-page'
import { findNetworkView, readNetworkView } from '@/db/queries/agreement/network'
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
  const view = await findNetworkView(db, filter, publicAddress(href))
  return <NetworkPage view={view} problems={problems} search={search} />
}
