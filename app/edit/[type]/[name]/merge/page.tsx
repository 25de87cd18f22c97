import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { database } from '@/app/database'
import { coderOf } from '@/app/edit/form-request'
import { isMergeable, previewMerge } from '@/app/edit/merge-records'
import { readOnlyReason } from '@/app/editing'
import { MergePage } from '@/components/editing/merge-page'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { findDraft } from '@/db/commands/drafts'

type Props = {
  params: Promise<{ type: string; name: string }>
  searchParams: Promise<{ into?: string; draft?: string }>
}

export const metadata: Metadata = { title: 'Merge', robots: 'noindex' }

export default async function Merge({ params, searchParams }: Props) {
  const { type, name } = await params
  const { into, draft: id } = await searchParams
  const asked = await headers()
  const reason = readOnlyReason(asked)
  if (reason) return <ReadOnlyPage reason={reason} />
  const draft = typeof id === 'string' ? await findDraft(database(), id, `merge ${type} ${name}`) : undefined
  const target = typeof into === 'string' ? into.trim() : ''
  const preview = isMergeable(type) ? await previewMerge(type, name, target, coderOf(asked)) : undefined
  if (!preview) notFound()
  return <MergePage preview={{ ...preview, problem: draft?.problems[0]?.message ?? preview.problem }} />
}
