import { hashOfText } from '@/db/text-hash'
import { READING_FORM, readingId } from '@/lib/editing/form-names'
import type { Extraction } from '@/lib/imports/extraction'
import { tells } from '@/lib/sources/reading'
import type { Context } from '../context'
import { dropDraft, saveDraft } from './store'

/**
 * Stores what the import reported about a text, under the text's hash and in place of an earlier report, until the
 * pages have shown it.
 */
export async function keepReading({ db, now }: Context, { text, ...reading }: Extraction): Promise<void> {
  const id = readingId(hashOfText(text))
  if (!tells(reading)) return dropDraft(db, id)
  const fields: [string, string][] = [['reading', JSON.stringify(reading)]]
  await saveDraft(db, { id, form: READING_FORM, fields, problems: [], savedAt: now })
}
