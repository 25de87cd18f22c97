import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { database } from '@/app/database'
import { coderOf } from '@/app/edit/form-request'
import { readOnlyReason } from '@/app/editing'
import { EditPage } from '@/components/editing/edit-page'
import { QuotedWords } from '@/components/editing/quoted-words'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { findDraft } from '@/db/commands/drafts'
import { findEditable } from '@/db/queries/editable'
import { findNameBook } from '@/db/queries/name-book'
import { listTopics } from '@/db/queries/subjects'
import { homeOf, isNewName, titleOf } from '@/lib/editing/addresses'
import { fieldsShown, isFormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { typesNamed, withNames } from '@/lib/forms/resolve'
import { writeFields } from '@/lib/forms/write'

type Props = {
  params: Promise<{ type: string; name: string }>
  searchParams: Promise<{ draft?: string; saved?: string }>
}

export const metadata: Metadata = { title: 'Edit', robots: 'noindex' }

export default async function Edit({ params, searchParams }: Props) {
  const { type, name } = await params
  const { draft: id, saved } = await searchParams
  const asked = await headers()
  const reason = readOnlyReason(asked)
  if (reason) return <ReadOnlyPage reason={reason} />
  const isNew = isNewName(name)
  if (!isFormType(type) || (isNew && !RECORD_FORMS[type].made)) notFound()
  const db = database()
  const found = isNew ? undefined : await findEditable(db, type, name)
  if (!isNew && !found) notFound()
  const draft = typeof id === 'string' ? await findDraft(db, id, `${type} ${name}`) : undefined
  const fields = fieldsShown(type, await isOutdated(found))
  const book = await findNameBook(db, typesNamed(fields))
  const written = withNames(fields, writeFields(fields, found?.record ?? {}), book)
  return (
    <EditPage
      type={type}
      name={name}
      title={found ? titleOf(type, found.record) : ''}
      home={found && homeOf(type, found.record)}
      fields={fields}
      state={{ values: draft ? new Map(draft.fields) : written, problems: draft?.problems ?? [] }}
      book={book}
      version={draft ? Number(new Map(draft.fields).get('version') ?? 0) : (found?.version ?? 0)}
      coder={draft ? (new Map(draft.fields).get('by') ?? '') : coderOf(asked)}
      beside={type === 'quotation' && found ? <QuotedWords record={found.record as never} /> : undefined}
      saved={saved === 'yes'}
    />
  )
}

/** Whether a position was coded on a wording of its topic that is no longer in force. */
async function isOutdated(found: { record: object } | undefined): Promise<boolean> {
  if (!found || !('wording' in found.record) || !('stance' in found.record)) return false
  const { topic: slug, wording } = found.record as { topic: string; wording: number; stance: string }
  const [topic] = await listTopics(database(), { slugs: [slug] })
  return topic !== undefined && wording < topic.wording
}
