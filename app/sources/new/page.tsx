import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { AddSourcePage } from '@/components/sources/add-source-page'
import { NEW_SOURCE_FORM } from '@/lib/editing/form-names'

export const metadata: Metadata = { title: 'Add a source', robots: 'noindex' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewSource({ searchParams }: Props) {
  await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  return <AddSourcePage state={await formDraft(NEW_SOURCE_FORM, await searchParams)} coder={coderOf(requestHeaders)} />
}
