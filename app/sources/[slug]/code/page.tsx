import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { redirect } from '@/app/redirect'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { WorkbenchPage } from '@/components/workbench/workbench-page'
import { findDraft } from '@/db/queries/records/draft'
import { findWorkbench } from '@/db/queries/workbench/page'
import { sourceExists } from '@/db/queries/workbench/workbench'
import { cardForm, coverageForm } from '@/lib/editing/form-names'
import { sourcePageHref } from '@/lib/urls'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<
    Partial<Record<'at' | 'words' | 'coding' | 'kind' | 'draft' | 'saved' | 'text', string | string[]>>
  >
}

/** Pages of records, or that what a coding covers was saved. */
const SAVED = /^(\/(positions|claims|sources|topics)\/|coverage$)/

export const metadata: Metadata = { title: 'Code a source', robots: 'noindex' }

export default async function Code({ params, searchParams }: Props) {
  const { slug } = await params
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const given = await searchParams
  const query = new Map(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const [draft, coverageDraft] = await Promise.all(
    [cardForm(slug), coverageForm(slug)].map((form) => findDraft(db, query.get('draft') ?? '', form)),
  )
  const bench = await findWorkbench(db, {
    slug,
    at: query.get('at') ?? '',
    words: query.get('words') ?? '',
    coding: query.get('coding') ?? '',
    // Two kinds are none, and the page says so.
    kind: String(given.kind ?? ''),
    draft: draft && {
      id: query.get('draft') ?? '',
      values: new Map(draft.fields),
      problems: draft.problems,
      conflicting: JSON.parse(new Map(draft.fields).get('besideFound') ?? '[]'),
    },
    coverageDraft: coverageDraft && { values: new Map(coverageDraft.fields), problems: coverageDraft.problems },
    allShown: query.get('text') === 'all',
    coder: coderOf(requestHeaders),
    saved: SAVED.test(query.get('saved') ?? '') ? query.get('saved') : undefined,
  })
  if (!bench) {
    if (!(await sourceExists(db, slug))) notFound()
    // A source without text cannot be coded; the page of its text says how to add one.
    redirect(`${sourcePageHref(slug)}/text`)
  }
  return <WorkbenchPage bench={bench} />
}
