import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { SourceTextPage } from '@/components/sources/source-text-page'
import { findSourceDesk } from '@/db/queries/sources/desk'
import { findSourceTextPage } from '@/db/queries/sources/text-page'

export const metadata: Metadata = { title: 'Text of a source' }

export default async function SourceText({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const requestHeaders = await headers()
  const db = await library()
  const desk = await findSourceDesk(db, slug)
  const page = await findSourceTextPage(db, slug, desk)
  if (!page) notFound()
  return <SourceTextPage page={page} hidden={desk.hidden} mayEdit={desk.mayEdit} coder={coderOf(requestHeaders)} />
}
