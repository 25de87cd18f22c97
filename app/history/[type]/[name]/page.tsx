import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { HistoryPage } from '@/components/revisions/history-page'
import { isHistoryShown } from '@/db/queries/history/feed'
import { findDraft } from '@/db/queries/records/draft'
import { findNameBook } from '@/db/queries/records/name-book'
import { listRevisions } from '@/db/queries/records/revisions'
import { historyForm } from '@/lib/editing/form-names'
import { isRecordType } from '@/lib/records/record-type'
import { homeOf, titleOf } from '@/lib/records/registry'

type Props = { params: Promise<{ type: string; name: string }>; searchParams: Promise<{ draft?: string }> }

export const metadata: Metadata = { title: 'History' }

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
  const last = (latest.after ?? latest.before) as never
  const book = await findNameBook(db, ['actor', 'topic', 'theme', 'summit', 'source'])
  const names = new Map(
    Object.entries(book).flatMap(([of, list]) => list.map(({ slug, name }) => [`${of} ${slug}`, name] as const)),
  )
  return (
    <HistoryPage
      type={type}
      name={name}
      title={titleOf(type, last)}
      home={latest.after === null ? undefined : homeOf(type, last)}
      revisions={revisions}
      nameOf={(of, slug) => names.get(`${of} ${slug}`)}
      readOnly={readOnlyReason(requestHeaders)}
      coder={coderOf(requestHeaders)}
      problem={draft?.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join('; ')}
    />
  )
}
