import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { StructuredData } from '@/components/shell/structured-data'
import { SourcePage } from '@/components/sources/source-page'
import { listSources } from '@/db/queries/records/subjects'
import { findSourceDesk } from '@/db/queries/sources/desk'
import { findSourcePage } from '@/db/queries/sources/page'
import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText } from '@/lib/citations/runs'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter, toSearchParams } from '@/lib/filter/parse'
import { sourceData } from '@/lib/structured-data/work'
import { sourcePageHref } from '@/lib/urls'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [source] = await listSources(await library(), [(await params).slug])
  if (!source) return {}
  const description = `What is quoted from it and which positions and claims rest on it: ${plainText(chicagoEntry(source))}`
  return pageMetadata({ title: source.title, description, path: sourcePageHref(source.slug) })
}

export default async function Source({ params, searchParams }: Props) {
  const { slug } = await params
  const { problems } = parseFilter(NO_PARAMETERS, toSearchParams(await searchParams))
  const db = await library()
  const [page, desk] = await Promise.all([
    findSourcePage(db, slug, publicAddress(sourcePageHref(slug))),
    findSourceDesk(db, slug),
  ])
  if (!page) notFound()
  return (
    <>
      <StructuredData data={sourceData(page.source, publicAddress)} />
      <SourcePage page={page} problems={problems} desk={desk} coder={coderOf(await headers())} />
    </>
  )
}
