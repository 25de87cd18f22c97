import { sql } from 'drizzle-orm'
import { findDataVersion } from '@/db/queries/library/data-version'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import type { Context } from '../context'
import { type Result, refuse, refuseReader } from '../result'

/** Most characters of a library's title. */
const LONGEST_TITLE = 200

/** Gives an empty database the title of a library, so that files and citations name it from the first record on. */
export async function beginLibrary(context: Context, input: { title: string }): Promise<Result<object>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db } = context
  const title = input.title.trim()
  if (title === '' || title.length > LONGEST_TITLE || /[\0\p{Surrogate}]/u.test(title))
    return refuse('invalid', `was not made: a title has 1 to ${LONGEST_TITLE} characters.`)
  const found = await findDataVersion(db)
  if (found) return refuse('conflict', `already holds “${found.library}”.`)
  await db.run(sql`insert into library (id, title, codebook) values (1, ${title}, ${CODEBOOK_VERSION})`)
  return { kind: 'done' }
}
