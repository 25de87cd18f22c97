import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { BatchPage } from '@/components/editing/batch-page'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { findBatchView } from '@/db/queries/records/batch-view'
import { findDraft } from '@/db/queries/records/draft'
import { batchForm } from '@/lib/editing/form-names'

type Props = {
  params: Promise<{ batch: string }>
  searchParams: Promise<{ back?: string; draft?: string; after?: string }>
}

export const metadata: Metadata = { title: 'What was changed together', robots: 'noindex' }

export default async function Batch({ params, searchParams }: Props) {
  const { batch } = await params
  const { back, draft: id, after } = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const view = await findBatchView(db, batch, /^\d{1,15}$/.test(after ?? '') ? Number(after) : 0)
  if (!view) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, batchForm(batch)) : undefined
  return (
    <BatchPage
      view={view}
      coder={coderOf(requestHeaders)}
      problem={draft?.problems[0]?.message}
      isBack={back === 'yes'}
    />
  )
}
