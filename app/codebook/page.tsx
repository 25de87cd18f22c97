import type { Metadata } from 'next'
import { connection } from 'next/server'
import { database } from '@/app/database'
import { CodebookPage } from '@/components/codebook/codebook-page'
import { findDataVersion } from '@/db/queries/library/data-version'
import { listTopics } from '@/db/queries/records/subjects'

export const metadata: Metadata = {
  title: 'Codebook',
  description: 'How a statement in a source becomes a record, and what every term and mark means.',
}

export default async function Codebook() {
  await connection()
  const db = database()
  const version = await findDataVersion(db)
  const library = version && { title: version.library, codebook: version.codebook }
  return <CodebookPage library={library} topics={await listTopics(db)} />
}
