import type { Metadata } from 'next'
import { cache } from 'react'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { PositionsPage } from '@/components/positions/positions-page'
import { findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { positionsHref } from '@/lib/urls'

const DESCRIPTION = 'Who holds what on which topic, each position with the words that prove it.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Read once for the title and for the page; by the query's text, because each caller has an object of its own. */
const viewOf = cache(async (query: string) => {
  const db = await library()
  const { filter, problems } = await readPositionsView(db, new URLSearchParams(query))
  const href = positionsHref(filter)
  return { href, problems, page: await findPositionPage(db, filter, publicAddress(href)) }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { href, page } = await viewOf(toSearchParams(await searchParams).toString())
  return listMetadata({ title: 'Positions', description: DESCRIPTION, path: href, words: page.list.words })
}

export default async function Positions({ searchParams }: Props) {
  const search = toSearchParams(await searchParams)
  const { href, problems, page } = await viewOf(search.toString())
  if (problems.length === 0 && href !== `/positions${canonicalQuery(search)}`) redirect(href)
  return <PositionsPage page={page} problems={problems} search={search} />
}
