import { findBundle } from '@/db/queries/records/bundle'
import { type HeldText, listTexts } from '@/db/queries/sources/texts'
import { hashOfText } from '@/db/text-hash'
import { findRepeats, type Repeat } from '@/lib/bundle/anchors/repeats'
import { withoutWords } from '@/lib/bundle/anchors/without-words'
import { serializeBundle } from '@/lib/bundle/serialize'
import { countWords } from '@/lib/comparison/words'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/**
 * The whole library as the JSON of one file of anchors, without the words of its quotations. `leftOut` counts
 * translations, which are words of the texts too; `repeats` are coders' own words that repeat a quotation's. `progress` is called with each step in words.
 */
export async function exportAnchors(
  { db }: Context,
  { progress }: { progress: (step: string) => void },
): Promise<Result<{ text: string; leftOut: number; repeats: Repeat[] }>> {
  const bundle = await findBundle(db)
  if (!bundle) return refuse('not-found', 'The database holds no library yet. Run: parley seed')
  const texts = new Map<string, HeldText[]>()
  for (const { slug } of bundle.sources) texts.set(slug, await listTexts(db, slug))
  progress(`read ${countWords(bundle.quotations.length, 'quotation')}, making anchors`)
  const anchors = withoutWords(bundle, (source) => texts.get(source) ?? [], hashOfText)
  const leftOut = bundle.quotations.reduce((count, { translations }) => count + translations.length, 0)
  return { kind: 'done', text: serializeBundle(anchors), leftOut, repeats: findRepeats(bundle) }
}
