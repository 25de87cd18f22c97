import type { Db } from '@/db/client'
import { insertText } from '@/db/commands/insert/texts'

/** Stores the first version of a source's text. */
export async function storeText(db: Db, source: string, body: string): Promise<void> {
  const signature = { by: 'test', at: '2026-01-01T00:00:00Z', batch: `text-${source}` }
  const [first, ...rest] = insertText(db, { source, version: 1, body }, signature)
  if (first) await db.batch([first, ...rest])
}
