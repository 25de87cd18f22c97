import { findFreeName } from '@/db/queries/records/name-book'
import { listSourceCodings, sourceExists } from '@/db/queries/workbench/workbench'
import { schemaOf } from '@/lib/records/registry'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { codeHref } from '@/lib/workbench/addresses'
import { readAuthor } from '../author'
import { changeRecords } from '../change/records'
import type { Context, FormFields } from '../context'
import { findSentBefore, spendToken } from '../drafts/one-time-token'
import { refusalOf } from '../refusal'
import { type NextPage, type Result, refuse, refuseReader, refuseWrite } from '../result'

type Input = { slug: string; form: FormFields }

/** Starts a coding of a source. The library shows the first published coding of a source. */
export async function startCoding(context: Context, { slug, form }: Input): Promise<Result<NextPage>> {
  const forbidden = refuseReader(context)
  if (forbidden) return forbidden
  const { db, now: at } = context
  if (!(await sourceExists(db, slug))) return refuse('not-found', 'There is no such source; nothing was changed.')
  const { by, problems } = readAuthor(context, form)
  if (problems.length > 0)
    return refuse('invalid', 'A coding has a coder: go back and write your name. Nothing was changed.', problems)
  const before = await findSentBefore(db, form)
  if (before) return before
  const record = schemaOf('coding').parse({
    id: await findFreeName(db, 'coding', `${slug.slice(0, 100).replace(/-$/, '')}-1`),
    source: slug,
    coder: by,
    codebook: CODEBOOK_VERSION,
    day: at.slice(0, 10),
    complete: false,
    published: !(await listSourceCodings(db, slug)).some(({ published }) => published),
    actors: [],
    topics: [],
    summits: [],
    note: null,
  })
  const change = { type: 'coding', before: null, after: record, version: 0 } as const
  const href = codeHref(slug, { coding: record.id, kind: form.get('kind') })
  const once = spendToken(context, form, href)
  const refused = await refusalOf(() => changeRecords(db, [change], { by, at, reason: 'begun' }, () => once))
  if (!refused) return { kind: 'done', href, by }
  // Somebody else started a coding at the same moment, or the same form was sent twice at once.
  return (
    (await findSentBefore(db, form)) ?? refuseWrite(refused, 'Nothing was changed: go back and start the coding again.')
  )
}
