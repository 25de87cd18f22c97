import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { DonePage } from '@/components/imports/done-page'
import { PreviewPage } from '@/components/imports/preview-page'
import { WaitingPage } from '@/components/imports/waiting-page'
import { findImportView } from '@/db/queries/imports/page'
import { parseImportId } from '@/lib/record-imports/addresses'
import { decideForm } from '@/lib/record-imports/form-names'

export const metadata: Metadata = { title: 'Import', robots: 'noindex' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportOfFile({ params, searchParams }: Props) {
  const db = await library()
  const reason = readOnlyReason(await headers())
  if (reason) return <ReadOnlyPage reason={reason} />
  const id = parseImportId((await params).id)
  const view = id === undefined ? undefined : await findImportView(db, id)
  if (id === undefined || !view) notFound()
  const query = await searchParams
  if (view.run.state === 'done') return <DonePage view={view} isNew={query.written === 'yes'} />
  if (view.underWay || view.run.state !== 'preview') return <WaitingPage view={view} />
  const { values, problems } = await formDraft(decideForm(id), query)
  return <PreviewPage view={view} problem={problems[0]?.message} sent={values} changed={query.changed === 'yes'} />
}
