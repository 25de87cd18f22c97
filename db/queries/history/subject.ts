import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { revision } from '@/db/schema/history'
import { capitalize } from '@/lib/capitalize'
import { namedIn, subjectOf } from '@/lib/history/subject'
import { isRecordType } from '@/lib/records/record-type'
import type { Fields } from '@/lib/revisions/model'
import { isHistoryShown } from './feed'
import { findExisting } from './names'

/**
 * The title of a record as its history names it, "Ada Marlow on Easing the ban" for a position; undefined where there
 * was none that the viewer is shown.
 */
export async function findSubject(library: Library, type: string, name: string): Promise<string | undefined> {
  if (!isRecordType(type) || !(await isHistoryShown(library, type, name))) return undefined
  const rows = await library.values<
    [string]
  >(sql`select coalesce(${revision.after}, ${revision.before}) from ${revision}
    where ${revision.recordType} = ${type} and ${revision.record} = ${name} order by ${revision.version} desc limit 1`)
  const json = rows[0]?.[0]
  if (!json) return undefined
  const fields = JSON.parse(json) as Fields
  const { nameOf } = await findExisting(library, namedIn(type, fields))
  return capitalize(subjectOf(type, name, fields, nameOf))
}
