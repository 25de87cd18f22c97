import { database } from '@/app/database'
import { authorOf, plainly, readForm, seeOther } from '@/app/edit/form-request'
import { refuseWrite } from '@/app/editing'
import { changeRecords } from '@/db/commands/change/records'
import { findFreeName } from '@/db/queries/records/name-book'
import { listSourceCodings, sourceExists } from '@/db/queries/workbench/workbench'
import { parseRecord } from '@/lib/editing/parse-record'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'
import { codeHref } from '@/lib/workbench/addresses'

type Context = { params: Promise<{ slug: string }> }

/** Begins a coding of a source. The first one of a source is what the library shows. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseWrite(request)
  if (refused) return refused
  const { slug } = await params
  const db = database()
  if (!(await sourceExists(db, slug))) return plainly(404, 'There is no such source; nothing was changed.')
  const sent = await readForm(request)
  if (sent instanceof Response) return sent
  const { by, problems } = authorOf(sent)
  if (problems.length > 0)
    return plainly(400, 'A coding has a coder: go back and write your name. Nothing was changed.')
  const at = new Date().toISOString()
  const parsed = parseRecord('coding', {
    id: await findFreeName(db, 'coding', `${slug.slice(0, 100)}-1`),
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
  if (!parsed.record) return plainly(400, 'That is not a coder’s name. Nothing was changed.')
  await changeRecords(db, [{ type: 'coding', before: null, after: parsed.record, version: 0 }], {
    by,
    at,
    reason: 'begun',
  })
  return seeOther(codeHref(slug, { coding: parsed.record.id }), by)
}
