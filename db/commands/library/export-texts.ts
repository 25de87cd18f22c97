import { listSourcesWithText, listTexts } from '@/db/queries/sources/texts'
import { publicSourceText } from '@/lib/exports/json/source-text'
import type { Context } from '../context'
import type { Result } from '../result'

/** The texts of sources, one line of JSON for each version. No other export has them: others may own the rights. */
export async function exportTexts({ db }: Context): Promise<Result<{ text: string }>> {
  const lines: string[] = []
  for (const source of await listSourcesWithText(db))
    for (const text of await listTexts(db, source)) lines.push(`${JSON.stringify(publicSourceText(text))}\n`)
  return { kind: 'done', text: lines.join('') }
}
