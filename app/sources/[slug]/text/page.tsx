import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { database } from '@/app/database'
import { sourceDesk } from '@/app/source-desk'
import { SourceTextPage } from '@/components/sources/source-text-page'
import { findSourceTextPage } from '@/db/queries/source-text-page'

export const metadata: Metadata = { title: 'Text of a source' }

export default async function SourceText({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const desk = await sourceDesk(slug, await headers())
  const page = await findSourceTextPage(database(), slug, desk)
  if (!page) notFound()
  return <SourceTextPage page={page} hidden={desk.hidden} mayEdit={desk.mayEdit} />
}
