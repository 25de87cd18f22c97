import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { mayEdit } from '@/lib/viewer'
import type { Library } from './library'
import { coding } from './schema'

/*
 * What a viewer is shown, for every query: no other file says it. Readers and editors are shown the same records
 * today; drafts of a team would be one more case here.
 */

type PositionColumns = { shown: SQLiteColumn | SQL }
/** Whether a position is shown: published itself, in a published coding. Triggers keep `shown`, which leads indexes. */
export function positionShown(_library: Library, position: PositionColumns): SQL {
  return sql`${position.shown} = 1`
}

type ClaimColumns = { status: SQLiteColumn | SQL; codingId: SQLiteColumn | SQL }
/** Whether a claim is shown: published itself, in a published coding. */
export function claimShown(library: Library, claim: ClaimColumns): SQL {
  return sql`(${claim.status} = 'published' and ${codingIdShown(library, claim.codingId)})`
}

/** Whether the coding with this key is shown: a published one. */
export function codingIdShown(_library: Library, codingId: SQLiteColumn | SQL): SQL {
  return sql`exists (select 1 from ${coding} shown_coding where shown_coding.id = ${codingId} and shown_coding.published = 1)`
}

/** Whether the whole text of a source may be read: by editors always, by readers where the source says so. */
export function textShown(library: Library, source: { textShown: boolean }): boolean {
  return mayEdit(library.viewer) || source.textShown
}
