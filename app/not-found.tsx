import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { library } from '@/app/library'
import { libraryInView } from '@/components/shell/library-in-view'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { findNearRecord } from '@/db/queries/records/near-record'
import { MISSING } from '@/proxy'

export const metadata: Metadata = { title: 'Not found' }

/**
 * Rendered for each request: a page rendered at build time has no nonce, and the content security policy would block
 * its scripts.
 */
export default async function NotFound() {
  const db = await library()
  const path = (await headers()).get(MISSING)
  const words = path?.split('/').at(-1)?.replaceAll('-', ' ').slice(0, 80)
  return (
    <NotFoundPage near={path ? await findNearRecord(db, path) : undefined} words={words} library={libraryInView()} />
  )
}
