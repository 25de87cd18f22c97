import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { TOKEN_FIELD } from '@/lib/editing/one-time-token'
import type { Context, FormFields } from '../context'
import type { Write } from '../insert/rows'
import type { NextPage } from '../result'

/** Most tokens stored. The oldest are deleted first. */
const MOST_TOKENS = 5000
const LONGEST_TOKEN = 64

/**
 * The page that this very form led to when it was sent before; undefined for one that is sent for the first time, or
 * has no token. A use case that makes something asks before its checks, and again where the write was refused: the same
 * form may have been sent twice at once.
 */
export async function findSentBefore(db: Db, form: FormFields): Promise<({ kind: 'done' } & NextPage) | undefined> {
  const token = tokenOf(form)
  if (token === undefined) return undefined
  const [row] = await db.values<[string]>(sql`select href from form_token where token = ${token}`)
  return row && { kind: 'done', href: row[0], by: form.get('by') }
}

/**
 * Writes that use up the token of a form, for the batch that makes the record. The batch fails where the token is used
 * already. No writes for a form without a token.
 *
 * @param href of the page of the record that is made
 */
export function spendToken({ db, now }: Context, form: FormFields, href: string): Write[] {
  const token = tokenOf(form)
  if (token === undefined) return []
  return [
    db.run(sql`insert into form_token (token, href, used_at) values (${token}, ${href}, ${now})`),
    // By the order in which they came: the clock may have been set back.
    db.run(sql`delete from form_token where rowid not in (
      select rowid from form_token order by rowid desc limit ${MOST_TOKENS})`),
  ]
}

function tokenOf(form: FormFields): string | undefined {
  const token = form.get(TOKEN_FIELD) ?? ''
  return token === '' || token.length > LONGEST_TOKEN ? undefined : token
}
