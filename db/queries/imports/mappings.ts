import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { importMapping } from '@/db/schema/imports'
import type { ImportKind } from '@/lib/record-imports/reading'

/** A mapping that was saved under a name. `at` is an ISO 8601 instant. */
export type SavedMapping = { name: string; kind: ImportKind; mapping: unknown; by: string; at: string }

export async function findMapping(db: Db, name: string): Promise<SavedMapping | undefined> {
  const [row] = await db.select().from(importMapping).where(eq(importMapping.name, name))
  return row && { ...row, mapping: JSON.parse(row.mapping) }
}

/** All saved mappings, the latest first. */
export async function listMappings(db: Db): Promise<SavedMapping[]> {
  const rows = await db.select().from(importMapping)
  return rows.map((row) => ({ ...row, mapping: JSON.parse(row.mapping) })).toSorted((a, b) => b.at.localeCompare(a.at))
}
