import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { ComparePage } from '@/components/comparison/compare-page'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView, tooMuch } from '@/db/queries/comparison/view'
import { fixedFilter } from '@/lib/comparison/fixed'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { compareHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Compare positions' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Compare({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const view = await readCompareView(db, search)
  const href = compareHref({ ...view.filter, data: view.data })
  if (view.problems.length === 0 && !view.refused && href !== `/compare${canonicalQuery(search)}`) redirect(href)
  const [comparison, choices] = await Promise.all([
    view.refused ? undefined : findComparison(db, view.filter, publicAddress(compareHref(view.filter))),
    findCompareChoices(db),
  ])
  const refused = view.refused ?? (comparison && tooMuch({ actors: comparison.actors, topics: comparison.rows }))
  const shown = refused ? undefined : comparison
  return (
    <ComparePage
      view={{ ...view, refused }}
      search={search}
      comparison={shown}
      choices={choices}
      address={shown && publicAddress(compareHref(fixedFilter(shown)))}
      changed={shown && (await findChangedSince(db, shown, view.data))}
    />
  )
}
