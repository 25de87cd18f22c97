import { listSourcesWithText, listTexts } from '@/db/queries/sources/texts'
import { countWords } from '@/lib/comparison/words'
import { publicSourceText } from '@/lib/exports/json/source-text'
import type { Context } from '../context'
import type { Result } from '../result'

/** `progress` is called with each step in words. The texts of sources, one line of JSON for each version. No other export has them: others may own the rights. */
export async function exportTexts(
  { db }: Context,
  { progress }: { progress: (step: string) => void },
): Promise<Result<{ text: string }>> {
  const lines: string[] = []
  for (const source of await listSourcesWithText(db)) {
    for (const text of await listTexts(db, source)) lines.push(`${JSON.stringify(publicSourceText(text))}\n`)
    progress(`read ${countWords(lines.length, 'text')}`)
  }
  return { kind: 'done', text: lines.join('') }
}
