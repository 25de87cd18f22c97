import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { SourceTextPage } from '@/components/sources/source-text-page'
import { listSources } from '@/db/queries/records/subjects'
import { findSourceDesk } from '@/db/queries/sources/desk'
import { findSourceTextPage } from '@/db/queries/sources/text-page'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [source] = await listSources(await library(), [(await params).slug])
  return { title: source ? `Text of ${source.title}` : 'Text of a source', robots: 'noindex' }
}

export default async function SourceText({ params }: Props) {
  const { slug } = await params
  const requestHeaders = await headers()
  const db = await library()
  const desk = await findSourceDesk(db, slug)
  const page = await findSourceTextPage(db, slug, desk)
  if (!page) notFound()
  return <SourceTextPage page={page} hidden={desk.hidden} mayEdit={desk.mayEdit} coder={coderOf(requestHeaders)} />
}
