import type { Metadata } from 'next'
import { noteUnfinished } from '@/app/faults'
import { library } from '@/app/library'
import { publicAddress } from '@/app/public-address'
import { redirect } from '@/app/redirect'
import { AgreementBar } from '@/components/agreement/agreement-bar'
import { AgreementPage } from '@/components/agreement/agreement-page'
import { WithoutNumbers } from '@/components/agreement/without-numbers'
import { computePage } from '@/db/queries/agreement/computed-page'
import { readAgreementView } from '@/db/queries/agreement/view'
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
  const [computed, choices] = await Promise.all([
    computePage(db, 'agreement', { filter, address: publicAddress(href) }),
    findCompareChoices(db),
  ])
  if ('view' in computed)
    return <AgreementPage view={computed.view} problems={problems} search={search} choices={choices} />
  if ('later' in computed) noteUnfinished()
  return (
    <WithoutNumbers
      title="Who agrees with whom"
      why={computed}
      href={href}
      path="/agreement"
      problems={problems}
      search={search}
    >
      <AgreementBar view={{ filter, actors: [] }} choices={choices} />
    </WithoutNumbers>
  )
}
