import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { PositionsPage } from '@/components/positions/positions-page'
import { findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { positionsHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Positions' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Positions({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readPositionsView(db, search)
  const href = positionsHref(filter)
  if (problems.length === 0 && href !== `/positions${canonicalQuery(search)}`) redirect(href)
  const page = await findPositionPage(db, filter, publicAddress(href))
  return <PositionsPage page={page} problems={problems} search={search} />
}
