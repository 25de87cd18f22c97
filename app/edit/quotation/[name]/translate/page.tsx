import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { TranslatePage } from '@/components/editing/translate-page'
import { findDraft } from '@/db/queries/records/draft'
import { findEditable } from '@/db/queries/records/editable'
import { translateForm } from '@/lib/editing/form-names'

type Props = {
  params: Promise<{ name: string }>
  searchParams: Promise<{ draft?: string | string[] }>
}

export const metadata: Metadata = { title: 'Add a translation', robots: 'noindex' }

export default async function Translate({ params, searchParams }: Props) {
  const { name } = await params
  const { draft: id } = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const found = await findEditable(db, 'quotation', name)
  if (!found) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, translateForm(name)) : undefined
  return (
    <TranslatePage
      quotation={found.record}
      coder={coderOf(requestHeaders)}
      values={new Map(draft?.fields)}
      problems={draft?.problems ?? []}
    />
  )
}
