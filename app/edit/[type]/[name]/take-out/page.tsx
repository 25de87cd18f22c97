import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { TakeOutPage } from '@/components/editing/take-out-page'
import { findDraft } from '@/db/queries/records/draft'
import { findTakeOut } from '@/db/queries/records/take-out'
import { takeOutForm } from '@/lib/editing/form-names'
import { isRecordType } from '@/lib/records/record-type'

type Props = {
  params: Promise<{ type: string; name: string }>
  searchParams: Promise<{ draft?: string }>
}

export const metadata: Metadata = { title: 'Take out', robots: 'noindex' }

export default async function TakeOut({ params, searchParams }: Props) {
  const { type, name } = await params
  const { draft: id } = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const view = isRecordType(type) ? await findTakeOut(db, type, name) : undefined
  if (!view) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, takeOutForm(view.type, name)) : undefined
  return (
    <TakeOutPage
      view={view}
      coder={coderOf(requestHeaders)}
      problem={draft?.problems[0]?.message}
      typed={new Map(draft?.fields).get('reason') ?? ''}
    />
  )
}
