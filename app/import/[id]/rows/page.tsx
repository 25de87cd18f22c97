import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { readOnlyReason } from '@/app/editing'
import { library } from '@/app/library'
import { ReadOnlyPage } from '@/components/editing/read-only-page'
import { LinesPage } from '@/components/imports/lines-page'
import { findImport } from '@/db/queries/imports/import'
import { listImportLines } from '@/db/queries/imports/lines'
import { importLinesHref, parseImportId } from '@/lib/record-imports/addresses'
import { filterOfRows } from '@/lib/record-imports/rows-filter'

export const metadata: Metadata = { title: 'Rows of an import', robots: 'noindex' }

/** Rows on a page. */
const MOST = 50

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportRows({ params, searchParams }: Props) {
  const db = await library()
  const reason = readOnlyReason(await headers())
  if (reason) return <ReadOnlyPage reason={reason} />
  const id = parseImportId((await params).id)
  const run = id === undefined ? undefined : await findImport(db, id)
  const { type, plan, after } = await searchParams
  const of = { ...(typeof type === 'string' ? { type } : {}), ...(typeof plan === 'string' ? { plan } : {}) }
  if (id === undefined || !run) notFound()
  const rows = filterOfRows(of)
  // What the address asks for is nothing that an import has: all rows, under a title that says so.
  if (!rows) redirect(importLinesHref(id, {}))
  const from = typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : undefined
  const lines = await listImportLines(db, id, {
    ...rows.filter,
    ...(from === undefined ? {} : { after: from }),
    most: MOST + 1,
  })
  const shown = lines.slice(0, MOST)
  return (
    <LinesPage
      run={run}
      lines={shown}
      title={rows.title}
      of={of}
      next={lines.length > MOST ? shown.at(-1)?.ordinal : undefined}
      isFirst={from === undefined}
    />
  )
}
