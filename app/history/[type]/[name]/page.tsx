import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { HistoryPage } from '@/components/revisions/history-page'
import { findAround } from '@/db/queries/history/around'
import { isHistoryShown } from '@/db/queries/history/feed'
import { findExisting } from '@/db/queries/history/names'
import { findSubject } from '@/db/queries/history/subject'
import { findDraft } from '@/db/queries/records/draft'
import { listRevisions } from '@/db/queries/records/revisions'
import { capitalize } from '@/lib/capitalize'
import { historyHref } from '@/lib/editing/addresses'
import { historyForm } from '@/lib/editing/form-names'
import { namedIn, subjectHref, subjectOf } from '@/lib/history/subject'
import { isRecordType } from '@/lib/records/record-type'

type Props = { params: Promise<{ type: string; name: string }>; searchParams: Promise<{ draft?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { type, name } = await params
  const subject = await findSubject(await library(), type, name)
  return { title: subject ? `History of ${subject}` : 'History', robots: 'noindex' }
}

export default async function History({ params, searchParams }: Props) {
  const { type, name } = await params
  const db = await library()
  const shown = isRecordType(type) && (await isHistoryShown(db, type, name))
  const revisions = shown ? await listRevisions(db, type, name) : []
  const [latest] = revisions
  if (!isRecordType(type) || !latest) notFound()
  const requestHeaders = await headers()
  const { draft: id } = await searchParams
  const draft = typeof id === 'string' ? await findDraft(db, id, historyForm(type, name)) : undefined
  const last = latest.after ?? latest.before ?? {}
  const wanted = revisions.flatMap(({ before, after }) => [...namedIn(type, before), ...namedIn(type, after)])
  const [{ nameOf }, around] = await Promise.all([
    findExisting(db, wanted),
    findAround(db, { type, name, fields: last }),
  ])
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title="Changes" href={historyHref(type, name, 'atom')} />
      <HistoryPage
        type={type}
        name={name}
        title={capitalize(subjectOf(type, name, last, nameOf))}
        home={latest.after === null ? undefined : subjectHref(type, name, last)}
        revisions={revisions}
        around={around}
        nameOf={nameOf}
        readOnly={readOnlyReason(requestHeaders)}
        coder={coderOf(requestHeaders)}
        problem={draft?.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ')}
      />
    </>
  )
}
