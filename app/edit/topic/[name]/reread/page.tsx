import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { RereadPage } from '@/components/editing/reread-page'
import { findDraft } from '@/db/queries/records/draft'
import { findReread } from '@/db/queries/records/outdated'
import { rereadForm } from '@/lib/editing/form-names'

type Props = {
  params: Promise<{ name: string }>
  searchParams: Promise<{ read?: string; draft?: string }>
}

export const metadata: Metadata = { title: 'Read these again', robots: 'noindex' }

export default async function ReadAgain({ params, searchParams }: Props) {
  const { name } = await params
  const { read, draft: id } = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const reread = await findReread(db, name)
  if (!reread) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, rereadForm(name)) : undefined
  return (
    <RereadPage
      reread={reread}
      coder={coderOf(requestHeaders)}
      problem={draft?.problems[0]?.message}
      read={Number(read) || 0}
    />
  )
}
