import type { Db } from '@/db/client'
import { aside } from '@/db/readers/aside'
import { findLastRevision } from './data-version'

type Shelf = { version: string; found: Map<string, Promise<unknown>>; answered: Map<string, unknown> }
/** On the global object: a bundler loads this file once for each route, and what one of them knows all may know. */
const global = globalThis as typeof globalThis & { parleyShelves?: WeakMap<Db, Shelf> }
const KEPT = 100

/**
 * What a slow question was answered before, as long as nothing was written since: every write leaves a
 * revision, and with a new one all answers are forgotten. At most 100 are kept, the longest unused goes first.
 *
 * @param question the same text for the same question, whoever asks
 * @param find is given the handle to ask, so that the first to ask holds up nobody who asks something else
 */
export async function remembered<T>(db: Db, question: string, find: (db: Db) => Promise<T>): Promise<T> {
  const { found, answered } = await shelfOf(db)
  // Resolved here: a query as the builder gives it would be asked anew by everybody who waits for it.
  const answer = (found.get(question) as Promise<T> | undefined) ?? Promise.resolve(find(aside(db)))
  found.delete(question)
  found.set(question, answer)
  answer.then(
    (value) => found.get(question) === answer && answered.set(question, value),
    // A failure is no answer; the next to ask tries again.
    () => found.delete(question),
  )
  for (const oldest of found.keys())
    if (found.size > KEPT) {
      found.delete(oldest)
      answered.delete(oldest)
    }
  return answer
}

/** Answers to hand to another thread, with the state of the library that they are of. */
export type KnownAnswers = { version: string; answers: [question: string, answer: unknown][] }

/** Those of some questions that are known already. */
export async function knownAnswers(db: Db, questions: string[]): Promise<KnownAnswers> {
  const { version, answered } = await shelfOf(db)
  return {
    version,
    answers: questions.filter((one) => answered.has(one)).map((one) => [one, answered.get(one)]),
  }
}

/** Takes them over, unless the library has been written to since. */
export async function takeAnswers(db: Db, { version, answers }: KnownAnswers): Promise<void> {
  const shelf = await shelfOf(db)
  if (shelf.version !== version) return
  for (const [question, answer] of answers) shelf.found.set(question, Promise.resolve(answer))
}

async function shelfOf(db: Db): Promise<Shelf> {
  const { id, at } = await findLastRevision(db)
  const version = `${id} ${at}`
  global.parleyShelves ??= new WeakMap()
  let shelf = global.parleyShelves.get(db)
  if (shelf?.version !== version) {
    shelf = { version, found: new Map(), answered: new Map() }
    global.parleyShelves.set(db, shelf)
  }
  return shelf
}
