import type { Metadata } from 'next'
import { cache } from 'react'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ComparePage } from '@/components/comparison/compare-page'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import { fixedFilter } from '@/lib/comparison/fixed'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { compareHref } from '@/lib/urls'

const DESCRIPTION = 'What people hold on the same topics, side by side, each cell with the words that prove it.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Read once for the title and for the page; by the query's text, because each caller has an object of its own. */
const viewOf = cache(async (query: string) => {
  const db = await library()
  const view = await readCompareView(db, new URLSearchParams(query))
  const path = compareHref(view.filter)
  const comparison = view.refused ? undefined : await findComparison(db, view.filter, publicAddress(path))
  const refused = view.refused ?? (comparison && tooMuch({ actors: comparison.actors, topics: comparison.rows }))
  return { path, view: { ...view, refused }, shown: refused ? undefined : comparison }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { path, shown } = await viewOf(toSearchParams(await searchParams).toString())
  const title = shown ? `Compare ${shown.words}` : 'Compare positions'
  return pageMetadata({ title, description: DESCRIPTION, path })
}

export default async function Compare({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { view, shown } = await viewOf(search.toString())
  const href = compareHref({ ...view.filter, data: view.data })
  if (view.problems.length === 0 && !view.refused && href !== `/compare${canonicalQuery(search)}`) redirect(href)
  const choices = await findCompareChoices(db)
  return (
    <ComparePage
      view={view}
      search={search}
      comparison={shown}
      choices={choices}
      address={shown && publicAddress(compareHref(fixedFilter(shown)))}
      changed={shown && (await findChangedSince(db, shown, view.data))}
    />
  )
}
