import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { ConflictsPage } from '@/components/imports/conflicts-page'
import { WaitingPage } from '@/components/imports/waiting-page'
import { findConflictsView } from '@/db/queries/imports/conflicts'
import { findImportView } from '@/db/queries/imports/page'
import { importHref, parseImportId } from '@/lib/record-imports/addresses'
import { decideForm } from '@/lib/record-imports/form-names'

export const metadata: Metadata = { title: 'Conflicts of an import', robots: 'noindex' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportConflicts({ params, searchParams }: Props) {
  const db = await library()
  const reason = readOnlyReason(await headers())
  if (reason) return <ReadOnlyPage reason={reason} />
  const id = parseImportId((await params).id)
  const view = id === undefined ? undefined : await findImportView(db, id)
  if (id === undefined || !view) notFound()
  if (view.run.state === 'done') redirect(importHref(id))
  if (view.underWay || view.run.state !== 'preview') return <WaitingPage view={view} />
  const query = await searchParams
  const after = typeof query.after === 'string' && /^\d{1,15}$/.test(query.after) ? Number(query.after) : -1
  const { values, problems } = await formDraft(decideForm(id), query)
  return (
    <ConflictsPage
      run={view.run}
      {...(await findConflictsView(db, id, after))}
      problem={problems[0]?.message}
      sent={values}
    />
  )
}
