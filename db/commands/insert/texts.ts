import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { hashOfText } from '@/db/text-hash'
import { insertRevisions, type Signature } from './revisions'
import { insertRows, keyOf, type Write } from './rows'

/** A version of a source's text; versions are counted from 1. `addedOn` (YYYY-MM-DD) is the day of writing, if absent. */
export type NewText = { source: string; version: number; body: string; addedOn?: string }

/**
 * Inserts a text with its revision, one of the batch that the text is stored in. The revision names the version and its
 * hash but not the words, because histories are shown where texts may not be. The batch fails where the version exists already.
 */
export function insertText(
  db: Db,
  { source, version, body, addedOn }: NewText,
  { by, at, batch }: Omit<Signature, 'reason'>,
): Write[] {
  const [hash, on] = [hashOfText(body), addedOn ?? at.slice(0, 10)]
  const after = { version, hash, characters: body.length, addedOn: on }
  return [
    insertRevisions(
      db,
      [{ type: 'source-text', record: source, after }],
      { by, at, batch, reason: version === 1 ? 'added' : 'replaced' },
      sql`${version}`,
    ),
    insertRows(
      db,
      [body],
      sql`source_text (source_id, version, hash, body, added_on)`,
      sql`${keyOf('source', 'slug', sql`${source}`)}, ${version}, ${hash}, value, ${on}`,
    ),
  ]
}
