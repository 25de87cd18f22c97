import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { source, sourceText } from '@/db/schema/sources'

/** A version of a source's text. */
export type HeldText = { source: string; version: number; hash: string; addedOn: string; body: string }

/** Slugs of the sources whose texts the library holds, in the order in which the sources were added. */
export async function listSourcesWithText(db: Db): Promise<string[]> {
  const found = await db
    .select({ slug: source.slug })
    .from(source)
    .where(inArray(source.id, db.select({ id: sourceText.sourceId }).from(sourceText)))
    .orderBy(asc(source.id))
  return found.map(({ slug }) => slug)
}

/** All versions of one source's text in order. One source at a time, because texts are long. */
export async function listTexts(db: Db, slug: string): Promise<HeldText[]> {
  return db
    .select({
      source: source.slug,
      version: sourceText.version,
      hash: sourceText.hash,
      addedOn: sourceText.addedOn,
      body: sourceText.body,
    })
    .from(sourceText)
    .innerJoin(source, eq(source.id, sourceText.sourceId))
    .where(eq(source.slug, slug))
    .orderBy(asc(sourceText.version))
}
