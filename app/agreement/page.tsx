import type { Metadata } from 'next'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { AgreementPage } from '@/components/agreement/agreement-page'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { canonicalQuery, toSearchParams } from '@/lib/filter/parse'
import { agreementHref } from '@/lib/urls'

export const metadata: Metadata = { title: 'Who agrees with whom' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Agreement({ searchParams }: Props) {
  const db = await library()
  const search = toSearchParams(await searchParams)
  const { filter, problems } = await readAgreementView(db, search)
  const href = agreementHref(filter)
  if (problems.length === 0 && href !== `/agreement${canonicalQuery(search)}`) redirect(href)
  const [view, choices] = await Promise.all([
    findAgreementView(db, filter, publicAddress(href)),
    findCompareChoices(db),
  ])
  return <AgreementPage view={view} problems={problems} search={search} choices={choices} />
}
