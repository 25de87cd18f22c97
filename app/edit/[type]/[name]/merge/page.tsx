import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { MergePage } from '@/components/editing/merge-page'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { findDraft } from '@/db/queries/records/draft'
import { findMergePreview } from '@/db/queries/records/merge-preview'
import { mergeForm } from '@/lib/editing/form-names'
import { isMergeable } from '@/lib/editing/merge'

type Props = {
  params: Promise<{ type: string; name: string }>
  searchParams: Promise<{ into?: string; draft?: string }>
}

export const metadata: Metadata = { title: 'Merge', robots: 'noindex' }

export default async function Merge({ params, searchParams }: Props) {
  const { type, name } = await params
  const { into, draft: id } = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  if (!isMergeable(type)) notFound()
  const preview = await findMergePreview(db, type, name, typeof into === 'string' ? into.trim() : '')
  if (!preview) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, mergeForm(type, name)) : undefined
  const problem = draft?.problems[0]?.message ?? preview.problem
  const because = new Map(draft?.fields).get('because') ?? ''
  return <MergePage preview={{ ...preview, problem }} coder={coderOf(requestHeaders)} because={because} />
}
