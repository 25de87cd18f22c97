import type { NextPage, RefusalKind, Refused, Result } from '@/db/commands/result'
import { coderCookie } from './coder'

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  busy: 503,
}
/** Answers to forms and refusals are nobody else's and nobody's later. */
const UNCACHED = { 'cache-control': 'private, no-store' }
/** Seconds after which to try again what was refused because too much is going on. */
const BUSY_FOR = '60'

/** The response to a form: the next page, the form again with what is to be put right, or why not in words. */
export function answerForm(result: Result<NextPage>): Response {
  if (result.kind === 'done') return seeOther(result)
  return result.form ? seeOther(result.form) : answerRefusal(result)
}

/** The response to what is refused, in words. */
export function answerRefusal({ kind, message }: Pick<Refused, 'kind' | 'message'>): Response {
  const headers = new Headers({ ...UNCACHED, 'content-type': 'text/plain; charset=utf-8' })
  if (kind === 'busy') headers.set('retry-after', BUSY_FOR)
  return new Response(`${message}\n`, { status: STATUS[kind], headers })
}

/** Another page, so that going back or reloading sends nothing twice. */
function seeOther({ href, by }: NextPage): Response {
  const headers = new Headers({ ...UNCACHED, location: href })
  if (by) headers.set('set-cookie', coderCookie(by))
  return new Response(null, { status: 303, headers })
}
