import { anchorApart } from '@/db/jobs/anchor-apart'
import type { Library } from '@/db/library'
import { findSourceDesk } from '@/db/queries/sources/desk'
import { findSourceText } from '@/db/queries/sources/record'
import type { DifferencePart } from '@/lib/evidence/difference'
import { paragraphAt } from '@/lib/evidence/paragraphs'

/** Words found in the text of a source. `words` are those of the text. */
export type TextMatch = {
  source: string
  result: 'exact' | 'changed'
  paragraph: number
  words: string
  difference: DifferencePart[]
}

/**
 * Looks words up in the text of a source, in a process of its own. Undefined where the words are not in it, and where
 * readers may not see the text: an answer would tell what is in it.
 */
export async function findInText(library: Library, source: string, words: string): Promise<TextMatch | undefined> {
  const [desk, text] = await Promise.all([findSourceDesk(library, source), findSourceText(library, source)])
  if (!desk.mayRead || !text) return undefined
  const segment = { exact: words, prefix: '', suffix: '', start: 0, end: words.length }
  const [check] = await anchorApart(text.body, [[segment]])
  const [found] = check?.segments ?? []
  if (!found || found.result === 'missing') return undefined
  return {
    source,
    result: found.result === 'changed' ? 'changed' : 'exact',
    paragraph: paragraphAt(text.body, found.start) ?? 1,
    words: text.body.slice(found.start, found.end),
    difference: found.result === 'changed' ? found.difference : [],
  }
}
