import type { Metadata } from 'next'
import { connection } from 'next/server'
import { library } from '@/app/library'
import { pageMetadata } from '@/app/page-metadata'
import { CodebookPage } from '@/components/codebook/codebook-page'
import { findDataVersion } from '@/db/queries/library/data-version'
import { listTopics } from '@/db/queries/records/subjects'

const DESCRIPTION = 'How a statement in a source becomes a record, and what every term and mark means.'

export async function generateMetadata(): Promise<Metadata> {
  await library()
  return pageMetadata({ title: 'Codebook', description: DESCRIPTION, path: '/codebook' })
}

export default async function Codebook() {
  await connection()
  const db = await library()
  const version = await findDataVersion(db)
  const held = version && { title: version.library, codebook: version.codebook }
  return <CodebookPage library={held} topics={await listTopics(db)} />
}
