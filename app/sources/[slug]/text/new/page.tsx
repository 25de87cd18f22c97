import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { NewTextPage } from '@/components/sources/new-text-page'
import { listSources } from '@/db/queries/records/subjects'
import { findReading } from '@/db/queries/sources/reading'
import { nextTextVersion } from '@/db/queries/sources/record'
import { reviewText } from '@/db/queries/sources/text-review'
import { hashOfText } from '@/db/text-hash'
import { newTextForm, textReviewForm } from '@/lib/editing/form-names'

export const metadata: Metadata = { title: 'New text of a source', robots: 'noindex' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewText({ params, searchParams }: Props) {
  const { slug } = await params
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const db = await library()
  const [source] = await listSources(db, [slug])
  if (!source) notFound()
  const query = await searchParams
  const taken = await formDraft(textReviewForm(slug), query)
  const body = taken.values.get('text')
  const found = body === undefined ? undefined : await reviewText(db, slug, body, new Date().toISOString().slice(0, 10))
  const hash = body === undefined ? '' : hashOfText(body)
  const reading = body === undefined ? undefined : await findReading(db, hash)
  const coder = taken.values.get('by') || coderOf(requestHeaders)
  const page = {
    source,
    version: found?.version ?? (await nextTextVersion(db, slug)),
    state: body === undefined ? await formDraft(newTextForm(slug), query) : taken,
    review: found && {
      ...found,
      same: (taken.values.get('same') ?? '').split('\n'),
      draft: String(query.draft),
      characters: body?.length ?? 0,
    },
    read:
      reading && body !== undefined
        ? { source: slug, lang: source.lang, text: body, hash, reading, review: String(query.draft), coder }
        : undefined,
    coder,
  }
  return <NewTextPage page={page} />
}
