import type { Db } from '@/db/client'
import { aside } from '@/db/readers/aside'
import { findDataVersion } from './data-version'

type Shelf = { version: number; found: Map<string, Promise<unknown>> }
const shelves = new WeakMap<Db, Shelf>()
const KEPT = 100

/**
 * What a slow question was answered before, as long as nothing was written since: every write leaves a
 * revision, and with a new one all answers are forgotten. At most 100 are kept, the longest unused goes first.
 *
 * @param question the same text for the same question, whoever asks
 * @param find is given the handle to ask, so that the first to ask holds up nobody who asks something else
 */
export async function remembered<T>(db: Db, question: string, find: (db: Db) => Promise<T>): Promise<T> {
  const version = (await findDataVersion(db))?.dataVersion ?? 0
  let shelf = shelves.get(db)
  if (shelf?.version !== version) {
    shelf = { version, found: new Map() }
    shelves.set(db, shelf)
  }
  const { found } = shelf
  const answer = (found.get(question) as Promise<T> | undefined) ?? find(aside(db))
  found.delete(question)
  found.set(question, answer)
  // A failure is no answer; the next to ask tries again.
  answer.catch(() => found.delete(question))
  for (const oldest of found.keys()) if (found.size > KEPT) found.delete(oldest)
  return answer
}
