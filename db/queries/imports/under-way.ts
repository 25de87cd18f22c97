import type { Db } from '@/db/client'
import { addressWords } from '@/db/location'

/** What is done with an import in the background. */
export type ImportTask = { id: number; task: 'preview' | 'write' }
type UnderWay = { task: ImportTask['task']; step: string; ended: Promise<unknown> }

/** On the global object, because a bundler may load this file more than once. */
const cache = globalThis as typeof globalThis & { parleyImports?: Map<string, UnderWay> }
const keyOf = (db: Db, id: number) => `${addressWords(db.engine.address)} ${id}`
const all = () => {
  cache.parleyImports ??= new Map()
  return cache.parleyImports
}

/** What is being done with an import now, and how far it is, in words; undefined where nothing is. */
export function importUnderWay(db: Db, id: number): { task: ImportTask['task']; step: string } | undefined {
  return all().get(keyOf(db, id))
}

/** Marks the work on an import as under way until it ends. */
export function trackImport<T>(
  db: Db,
  { id, task }: ImportTask,
  work: (progress: (step: string) => void) => Promise<T>,
): Promise<T> {
  const key = keyOf(db, id)
  const entry: UnderWay = { task, step: '', ended: Promise.resolve() }
  const ended = work((step) => {
    entry.step = step
  }).finally(() => all().delete(key))
  entry.ended = ended.catch(() => undefined)
  all().set(key, entry)
  return ended
}

/**
 * Waits for imports that are under way in a database. While one is tried or written no other write gets its turn, and a
 * connection that waits for it answers nobody.
 */
export async function importsEnded(db: Db): Promise<void> {
  const start = `${addressWords(db.engine.address)} `
  await Promise.all([...all()].flatMap(([key, { ended }]) => (key.startsWith(start) ? [ended] : [])))
}
