import type { Db } from '@/db/client'
import { findDraft } from '@/db/queries/records/draft'
import { READING_FORM, readingId } from '@/lib/editing/form-names'
import type { Reading } from '@/lib/sources/reading'

/** What was read of the text with a SHA-256 besides its words; undefined where nothing was, or no longer is kept. */
export async function findReading(db: Db, hash: string): Promise<Reading | undefined> {
  const draft = await findDraft(db, readingId(hash), READING_FORM)
  const json = draft?.fields.find(([name]) => name === 'reading')?.[1]
  return json === undefined ? undefined : (JSON.parse(json) as Reading)
}
