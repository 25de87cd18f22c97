import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { countWords } from '@/lib/comparison/words'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/** The whole library as the JSON of one bundle. `progress` is called with each step in words. */
export async function exportLibrary(
  { db }: Context,
  { progress }: { progress: (step: string) => void },
): Promise<Result<{ text: string }>> {
  const bundle = await findBundle(db)
  if (!bundle) return refuse('not-found', 'The database holds no library yet. Run: parley seed')
  progress(`read ${countWords(bundle.positions.length, 'position')}, rendering JSON`)
  return { kind: 'done', text: serializeBundle(bundle) }
}
