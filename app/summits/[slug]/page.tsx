import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { SummitPage } from '@/components/summits/summit-page'
import { listSummits } from '@/db/queries/records/subjects'
import { findSummitPage } from '@/db/queries/summits/page'
import { formatDate } from '@/lib/dates'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { parseFilter, toSearchParams } from '@/lib/filter/parse'
import { summitHref } from '@/lib/urls'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const summit = (await listSummits(await library())).find((known) => known.slug === slug)
  if (!summit) return {}
  const description = `Topics judged at it, claims about it and what became of them: ${summit.name}, ${formatDate(summit.date)}.`
  return pageMetadata({ title: summit.name, description, path: summitHref(slug) })
}

export default async function Summit({ params, searchParams }: Props) {
  const { slug } = await params
  const { problems } = parseFilter(NO_PARAMETERS, toSearchParams(await searchParams))
  const page = await findSummitPage(await library(), slug, publicAddress(summitHref(slug)))
  if (!page) notFound()
  return <SummitPage page={page} problems={problems} />
}
