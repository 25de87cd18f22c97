import type { Db } from '@/db/client'
import { findLastSync } from './files'

/** Milliseconds after which a copy that was not brought up to date is late. Above the time of a restart. */
const LATE = 15_000

/**
 * Since when a replica file may be behind its primary, as an instant (`2026-11-28T00:31:07.000Z`); undefined where it is
 * up to date, and for every other database.
 */
export function findLateness({ engine: { address } }: Pick<Db, 'engine'>): string | undefined {
  if (address.kind !== 'embedded' || address.replicaOf === undefined) return undefined
  const last = findLastSync(address.file)
  return last && Date.now() - last.getTime() > LATE ? last.toISOString() : undefined
}
