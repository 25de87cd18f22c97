import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { library } from '@/app/library'
import { libraryInView } from '@/components/shell/library-in-view'
import { NotFoundPage } from '@/components/shell/not-found-page'
import type { Library } from '@/db/library'
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
  // Sent with every page, so what is not needed is left out.
  return <NotFoundPage {...(path ? await findMeant(db, path) : {})} library={libraryInView()} />
}

/** What an address that does not exist may have meant: a record, and words to search for. */
async function findMeant(db: Library, path: string) {
  const words = path.split('/').at(-1)?.replaceAll('-', ' ').slice(0, 80)
  return { near: await findNearRecord(db, path), words }
}
