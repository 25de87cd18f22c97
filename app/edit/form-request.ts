import 'server-only'
import { randomUUID } from 'node:crypto'
import { saveDraft } from '@/db/commands/drafts'
import type { FieldProblem } from '@/lib/editing/parse-record'
import { database } from '../database'

/** Bytes of a form at most. Texts of sources are sent elsewhere. */
const LARGEST_FORM = 1_000_000
const CODER_COOKIE = 'parley-coder'

/** What a form sent, each name once; several values of one name are joined as lines. */
export async function readForm(request: Request): Promise<Map<string, string> | Response> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= LARGEST_FORM))
    return plainly(413, `A form can hold ${LARGEST_FORM / 1_000_000} MB at most; nothing was changed.`)
  const data = await request.formData().catch(() => undefined)
  if (!data) return plainly(400, 'This is not a Parley form; nothing was changed.')
  const sent = new Map<string, string>()
  for (const [name, value] of data)
    if (typeof value === 'string') sent.set(name, sent.has(name) ? `${sent.get(name)}\n${value}` : value)
  return sent
}

/** Keeps what was typed with what is wrong with it, and sends the reader back to the form. */
export async function backToForm(
  form: string,
  href: string,
  sent: ReadonlyMap<string, string>,
  problems: FieldProblem[],
): Promise<Response> {
  const id = randomUUID()
  await saveDraft(database(), { id, form, fields: [...sent], problems, savedAt: new Date().toISOString() })
  return seeOther(`${href}${href.includes('?') ? '&' : '?'}draft=${id}`, sent.get('by'))
}

/** The answer to a form that was taken: another page, so that going back or reloading sends nothing twice. */
export function seeOther(location: string, coder?: string): Response {
  const headers = new Headers({ location })
  if (coder)
    headers.set(
      'set-cookie',
      `${CODER_COOKIE}=${encodeURIComponent(coder.slice(0, 120))}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`,
    )
  return new Response(null, { status: 303, headers })
}

export function plainly(status: number, message: string): Response {
  return new Response(`${message}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Who changed something here last, as this browser remembers it. */
export function coderOf(headers: Headers): string {
  const cookie = /(?:^|;\s*)parley-coder=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1] ?? ''
  try {
    return decodeURIComponent(cookie)
  } catch {
    return ''
  }
}

/** The name that a form was signed with, or why it cannot be taken. */
export function authorOf(sent: ReadonlyMap<string, string>): { by: string; problems: FieldProblem[] } {
  const by = (sent.get('by') ?? '').trim()
  if (by === '') return { by, problems: [{ field: 'by', message: 'say who changes it' }] }
  return by.length > 120 || /[\0\p{Surrogate}]/u.test(by)
    ? { by, problems: [{ field: 'by', message: 'is not a name' }] }
    : { by, problems: [] }
}
