import { listSourcesWithText, listTexts } from '@/db/queries/sources/texts'
import type { Context } from '../context'
import type { Result } from '../result'

/** The texts of sources, a line of JSON each. No other export holds them: others may own the rights. */
export async function exportTexts({ db }: Context): Promise<Result<{ text: string }>> {
  const lines: string[] = []
  for (const source of await listSourcesWithText(db))
    for (const text of await listTexts(db, source)) lines.push(`${JSON.stringify(text)}\n`)
  return { kind: 'done', text: lines.join('') }
}
