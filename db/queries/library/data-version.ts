import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { fileMark } from '@/db/engine/database-file'
import type { EngineAddress } from '@/db/engine/engine'
import { rowReader } from '@/db/named-rows'
import { revision } from '@/db/schema/history'
import { library } from '@/db/schema/library'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'

const dataVersionSchema = z.strictObject({
  library: z.string(),
  codebook: z.string(),
  dataVersion: z.int(),
  dataDate: z.string(),
})
export type DataVersion = z.infer<typeof dataVersionSchema>

const LAST = rowReader({ id: revision.id, at: revision.at })
const LAST_REVISION = sqlText(sql`select ${LAST.columns} from ${revision} order by ${revision.id} desc limit 1`)

/**
 * The library's title and data version: the highest revision and its day, 0 and '' without revisions. Undefined while
 * nothing is loaded.
 */
export async function findDataVersion(db: Db): Promise<DataVersion | undefined> {
  const json = jsonObject<DataVersion>({
    library: library.title,
    codebook: sql`coalesce(${library.codebook}, ${CODEBOOK_VERSION})`,
    dataVersion: sql`coalesce(${revision.id}, 0)`,
    dataDate: sql`coalesce(substr(${revision.at}, 1, 10), '')`,
  })
  const [found] = await readShaped(
    db,
    dataVersionSchema,
    sql`select ${json} from ${library} left join (${LAST_REVISION}) as ${revision} on true`,
  )
  return found
}

/** `file` tells the database file, or the server, from another of the same state, which may have been changed without a revision. */
export type LastRevision = { id: number; at: string; file: string }

/** The last revision: its id and instant together identify a state of a library, also among several libraries. */
export async function findLastRevision(db: Db): Promise<LastRevision> {
  const [last] = await LAST.read(db, LAST_REVISION)
  return { ...(last ?? { id: 0, at: '' }), file: markOf(db.engine.address) }
}

/** The same for every replica file, so that several machines give one state of a library the same tags. */
function markOf(address: EngineAddress): string {
  if (address.kind === 'libsql') return address.url
  return address.replicaOf === undefined ? fileMark(address.file) : 'replica'
}
