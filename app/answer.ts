import type { NextPage, RefusalKind, Refused, Result } from '@/db/commands/result'
import { addressIn } from '@/lib/served-library'
import { coderCookie } from './coder'

const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  busy: 503,
}
/** Answers to forms and refusals belong to one request and are never cached. */
const UNCACHED = { 'cache-control': 'private, no-store' }
/** Seconds after which to repeat a request that was refused because the server is busy. */
const BUSY_FOR = '60'

/**
 * The response to a form: a redirect to the next page, or to the form again with its problems, or the refusal in words.
 *
 * @param base of the library, in which the next page is
 */
export function answerForm(result: Result<NextPage>, base = ''): Response {
  if (result.kind === 'done') return seeOther(result, base)
  return result.form ? seeOther(result.form, base) : answerRefusal(result)
}

/** The response to a refusal, in words. */
export function answerRefusal({ kind, message }: Pick<Refused, 'kind' | 'message'>): Response {
  const headers = new Headers({ ...UNCACHED, 'content-type': 'text/plain; charset=utf-8' })
  if (kind === 'busy') headers.set('retry-after', BUSY_FOR)
  return new Response(`${message}\n`, { status: STATUS[kind], headers })
}

/** A redirect, so that going back or reloading sends no form twice. */
function seeOther({ href, by }: NextPage, base: string): Response {
  const headers = new Headers({ ...UNCACHED, location: addressIn(base, href) })
  if (by) headers.set('set-cookie', coderCookie(by))
  return new Response(null, { status: 303, headers })
}
