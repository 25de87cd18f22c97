import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { RenamePage } from '@/components/editing/rename-page'
import { findEditable } from '@/db/queries/records/editable'
import { renameForm } from '@/lib/editing/form-names'
import { isRenamable } from '@/lib/editing/former-name'
import { homeOf, titleOf } from '@/lib/records/registry'

type Props = {
  params: Promise<{ type: string; name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Change the address', robots: 'noindex' }

export default async function Rename({ params, searchParams }: Props) {
  const { type, name } = await params
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const found = isRenamable(type) ? await findEditable(db, type, name) : undefined
  if (!isRenamable(type) || !found) notFound()
  return (
    <RenamePage
      type={type}
      name={name}
      title={titleOf(type, found.record)}
      home={homeOf(type, found.record)}
      slug={found.record.slug}
      version={found.version}
      state={await formDraft(renameForm(type, name), await searchParams)}
      coder={coderOf(requestHeaders)}
    />
  )
}
