import type { Db } from '@/db/client'
import { findDraft } from '@/db/queries/records/draft'
import { READING_FORM, readingId } from '@/lib/editing/form-names'
import type { Reading } from '@/lib/sources/reading'

/** What the import reported about the text with this SHA-256; undefined where nothing is stored. */
export async function findReading(db: Db, hash: string): Promise<Reading | undefined> {
  const draft = await findDraft(db, readingId(hash), READING_FORM)
  const json = draft?.fields.find(([name]) => name === 'reading')?.[1]
  return json === undefined ? undefined : (JSON.parse(json) as Reading)
}
