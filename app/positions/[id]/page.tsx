import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { coderOf } from '@/app/coder'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { PositionPage } from '@/components/positions/position-page'
import { StructuredData } from '@/components/shell/structured-data'
import { findPosition } from '@/db/queries/positions/position'
import { positionData } from '@/lib/structured-data/position'
import { positionHref } from '@/lib/urls'
import { mayEdit } from '@/lib/viewer'

type Props = { params: Promise<{ id: string }> }

/** Read once for the title and for the page. */
const positionOf = cache(async (id: string) => findPosition(await library(), id, publicAddress(positionHref(id))))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const detail = await positionOf((await params).id)
  if (!detail) return {}
  const { position, topic } = detail
  const title = `${position.actor.name} on ${topic.label}`
  return pageMetadata({ title, description: position.summary, path: positionHref(position.id) })
}

export default async function Position({ params }: Props) {
  const detail = await positionOf((await params).id)
  if (!detail) notFound()
  const { viewer } = await library()
  const data = positionData(detail, publicAddress)
  return (
    <>
      {data && <StructuredData data={data} />}
      <PositionPage detail={detail} coder={mayEdit(viewer) ? coderOf(await headers()) : undefined} />
    </>
  )
}
