import type { Metadata } from 'next'
import { cache } from 'react'
import { library } from '@/app/library'
import { listMetadata } from '@/app/list-metadata'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ChangePage } from '@/components/change/change-page'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { viewWords } from '@/lib/change/view-words'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { changeHref } from '@/lib/urls'

const DESCRIPTION = 'Who moved from which stance to which, in which words, and who said the same again.'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Read once for the title and for the page; by the query's text, because each caller has an object of its own. */
const viewOf = cache(async (query: string) => {
  const db = await library()
  const { filter, problems } = await readChangeView(db, new URLSearchParams(query))
  const href = changeHref(filter)
  return { filter, href, problems, found: await findChangeView(db, filter, { address: publicAddress(href) }) }
})

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { href, found } = await viewOf(toSearchParams(await searchParams).toString())
  const words = 'refused' in found ? undefined : viewWords(found.view)
  return listMetadata({ title: 'What moved', description: DESCRIPTION, path: href, words })
}

export default async function Change({ searchParams }: Props) {
  const search = toSearchParams(await searchParams)
  const { filter, href, problems, found } = await viewOf(search.toString())
  if (problems.length === 0 && href !== `/change${canonicalQuery(search)}`) redirect(href)
  const choices = await findCompareChoices(await library())
  const shown = 'refused' in found ? { view: undefined, refused: found.refused } : { ...found, refused: undefined }
  return <ChangePage filter={filter} problems={problems} search={search} choices={choices} {...shown} />
}
