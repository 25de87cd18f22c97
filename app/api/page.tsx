import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { publicAddress } from '@/app/public-address'
import { ApiPage } from '@/components/api/api-page'
import { libraryInView } from '@/components/shell/library-in-view'
import { findApiReference } from '@/db/files/data/reference'

const DESCRIPTION = 'How programs read this library: every page has its data at its own address, as JSON and CSV.'

export async function generateMetadata(): Promise<Metadata> {
  await library()
  return pageMetadata({ title: 'The library for programs', description: DESCRIPTION, path: '/api' })
}

export default async function Api() {
  const db = await library()
  const { base } = libraryInView()
  const shared = publicAddress('')
  const host = (await headers()).get('host') ?? '127.0.0.1:3000'
  const reference = await findApiReference(db, shared ?? base, shared ?? `http://${host}${base}`)
  return <ApiPage reference={reference} />
}
