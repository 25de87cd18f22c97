import type { Db } from '@/db/client'
import { listSourcesWithText, listTexts } from '@/db/queries/sources/texts'

/** The texts of sources, a line of JSON each. No other export holds them: they are other people's. */
export async function exportTexts(db: Db): Promise<string> {
  const lines: string[] = []
  for (const source of await listSourcesWithText(db))
    for (const text of await listTexts(db, source)) lines.push(`${JSON.stringify(text)}\n`)
  return lines.join('')
}
