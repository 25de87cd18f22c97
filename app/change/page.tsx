import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { ChangePage } from '@/components/change/change-page'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { changeHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'What moved' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Change({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readChangeView(db, search)
  const href = changeHref(filter)
  if (problems.length === 0 && href !== `/change${canonicalQuery(search)}`) redirect(href)
  const [found, choices] = await Promise.all([
    findChangeView(db, filter, { address: publicAddress(href) }),
    findCompareChoices(db),
  ])
  const shown = 'refused' in found ? { view: undefined, refused: found.refused } : { ...found, refused: undefined }
  return <ChangePage filter={filter} problems={problems} search={search} choices={choices} {...shown} />
}
