import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { readOnlyReason } from '@/app/editing'
import { formDraft } from '@/app/form-draft'
import { library } from '@/app/library'
import { SettlePage } from '@/components/claims/settle-page'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { findProofChoice } from '@/db/queries/claims/proof'
import { findEditable } from '@/db/queries/records/editable'
import { findNameBook } from '@/db/queries/records/name-book'
import { settleForm } from '@/lib/editing/form-names'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const metadata: Metadata = { title: 'Settle a claim', robots: 'noindex' }

export default async function Settle({ params, searchParams }: Props) {
  const { id } = await params
  const query = await searchParams
  const db = await library()
  const requestHeaders = await headers()
  const reason = readOnlyReason(requestHeaders)
  if (reason) return <ReadOnlyPage reason={reason} />
  const found = await findEditable(db, 'claim', id)
  if (!found) notFound()
  const draft = await formDraft(settleForm(id), query)
  const values = draft.values.size > 0 ? draft.values : typedSoFar(query)
  const typed = values.get('q') ?? ''
  const chosen = (values.get('quotations') ?? '').split('\n').filter(Boolean)
  const [choice, book] = await Promise.all([findProofChoice(db, id, { typed, chosen }), findNameBook(db, ['source'])])
  return (
    <SettlePage
      claim={found.record}
      version={values.get('version') ?? String(found.version)}
      state={{ values, problems: draft.problems }}
      choice={choice}
      chosen={chosen}
      book={book}
      coder={values.get('by') || coderOf(requestHeaders)}
    />
  )
}

/** What the form held when words were looked for: searching sends the whole form to this page. */
function typedSoFar(query: Query): Map<string, string> {
  return new Map(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join('\n') : value] as const],
    ),
  )
}
