import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { sourceDesk } from '@/app/source-desk'
import { SourceTextPage } from '@/components/sources/source-text-page'
import { findSourceTextPage } from '@/db/queries/sources/text-page'

export const metadata: Metadata = { title: 'Text of a source' }

export default async function SourceText({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const asked = await headers()
  const desk = await sourceDesk(slug, asked)
  const page = await findSourceTextPage(await library(), slug, desk)
  if (!page) notFound()
  return <SourceTextPage page={page} hidden={desk.hidden} mayEdit={desk.mayEdit} coder={coderOf(asked)} />
}
