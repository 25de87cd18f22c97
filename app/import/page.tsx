import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { ImportPage } from '@/components/imports/import-page'
import { listImports } from '@/db/queries/imports/import'
import { listMappings } from '@/db/queries/imports/mappings'
import { UPLOAD_FORM } from '@/lib/record-imports/form-names'

export const metadata: Metadata = { title: 'Bring in a file', robots: 'noindex' }

/** Imports listed on the page. */
const MOST = 20

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Import({ searchParams }: Props) {
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const [state, imports, mappings] = await Promise.all([
    formDraft(UPLOAD_FORM, await searchParams),
    listImports(db, MOST),
    listMappings(db),
  ])
  return <ImportPage state={state} coder={coderOf(requestHeaders)} imports={imports} mappings={mappings} />
}
