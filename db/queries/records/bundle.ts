import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_FORMAT, type Bundle } from '@/lib/bundle/schema'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { BUNDLE_TYPES, RECORDS } from '@/lib/records/registry'
import { allRecords } from './bundle-records'

/**
 * The whole library as a bundle, in the order of loading, so that loading and exporting give the same file. Undefined
 * where the database holds no library.
 */
export async function findBundle(db: Db): Promise<Bundle | undefined> {
  // One read transaction: between separate statements an edit could tear the file.
  const [libraries, ...lists] = await db.batch([
    db.all(LIBRARY),
    ...BUNDLE_TYPES.map((type) => db.all(allRecords(type))),
  ])
  const [library] = parsed<{ title: string; codebook: string }>(libraries)
  if (!library) return undefined
  const records = BUNDLE_TYPES.map((type, index) => [RECORDS[type].list, parsed(lists[index])] as const)
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    codebook: library.codebook,
    title: library.title,
    ...(Object.fromEntries(records) as Omit<Bundle, 'format' | 'version' | 'codebook' | 'title'>),
  }
}

const parsed = <T>(rows: unknown) => (rows as [string][]).map(([json]) => JSON.parse(json) as T)

const LIBRARY = sql.raw(`select json_object('title', title, 'codebook', codebook) from library`)
