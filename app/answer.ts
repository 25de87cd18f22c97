import type { FormFields } from '@/db/commands/context'
import type { NextPage, RefusalKind, Refused, Result } from '@/db/commands/result'
import { addressIn } from '@/lib/served-library'
import { coderCookie } from './coder'
import { baseOf } from './library-header'
import { ownPage } from './own-page'
import { REFUSED, REFUSED_HREF, type ShownRefusal, showing } from './refusals'

/** HTTP status by kind of refusal. */
export const STATUS: Record<RefusalKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  busy: 503,
  full: 507,
  storage: 503,
  doubt: 503,
}
/** Answers to forms and refusals belong to one request and are never cached. */
const UNCACHED = { 'cache-control': 'private, no-store' }
/** Seconds after which to repeat a request that was refused because the server is busy. */
export const BUSY_FOR = '60'

/**
 * The response to a form: a redirect to the next page; or with the status of its refusal the form again with its
 * problems, or the refusal as a page; in words alone where no page can be shown. Where the form's view is in its address,
 * a redirect to the form to put it right.
 *
 * @param form what was typed, shown where the refusal has no form to go back to
 */
export async function answerForm(request: Request, result: Result<NextPage>, form?: FormFields): Promise<Response> {
  const base = baseOf(request)
  if (result.kind === 'done') return seeOther(result, base)
  if (!result.form)
    return (await answerRefusalPage(request, { ...result, back: cameFrom(request), form })) ?? answerRefusal(result)
  const { href, by } = result.form
  if (result.kind === 'invalid' && hasView(href)) return seeOther(result.form, base)
  const page = await ownPage(request, addressIn(base, href), STATUS[result.kind])
  if (page) return personal(page, result.kind, by)
  if (result.kind === 'invalid') return seeOther(result.form, base)
  // A program that does not follow a redirect would take it for success.
  return answerRefusal({ ...result, message: `${result.message} What you typed is kept at ${addressIn(base, href)}` })
}

/**
 * Whether the address of a form says more than its draft: the desk's coding, kind of text and words, the record to merge
 * into. Such a view stays in the address while its form is put right, so the browser is sent to it.
 */
const hasView = (href: string) => [...new URLSearchParams(href.split('?')[1])].some(([name]) => name !== 'draft')

/** The response to a refusal, as a page with the way back and what was typed; undefined where none can be shown. */
export async function answerRefusalPage(
  request: Request,
  { kind, message, back, form, reading }: ShownRefusal,
): Promise<Response | undefined> {
  const page = await showing({ kind, message, back, form, reading }, (id) =>
    ownPage(request, addressIn(baseOf(request), REFUSED_HREF), STATUS[kind], { [REFUSED]: id }),
  )
  return page && personal(page, kind)
}

const FOR_FORMS = 'This address takes what a form sends and shows nothing. Nothing was changed.'

/**
 * The response to a request that would read an address that only takes forms.
 *
 * @param back the page with the form
 */
export async function answerUnreadable(request: Request, back: string): Promise<Response> {
  const refused = { kind: 'not-found', message: FOR_FORMS } as const
  const page = await showing({ ...refused, back }, (id) =>
    ownPage(request, addressIn(baseOf(request), REFUSED_HREF), 405, { [REFUSED]: id }),
  )
  const answer = page ? personal(page, refused.kind) : answerRefusal(refused)
  return new Response(answer.body, { status: 405, headers: [...answer.headers, ['allow', 'POST']] })
}

/** The response to a refusal in words, where no page can be shown. */
export function answerRefusal({ kind, message }: Pick<Refused, 'kind' | 'message'>): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return personal(new Response(`${message}\n`, { status: STATUS[kind], headers }), kind)
}

function personal(answer: Response, kind: RefusalKind, by?: string): Response {
  for (const [name, value] of Object.entries(UNCACHED)) answer.headers.set(name, value)
  if (STATUS[kind] === 503) answer.headers.set('retry-after', BUSY_FOR)
  if (by) answer.headers.set('set-cookie', coderCookie(by))
  return answer
}

/** The page of this server from which a form was sent or a link was followed; undefined where the browser does not tell or it is another's. */
export function cameFrom(request: Request): string | undefined {
  const from = URL.parse(request.headers.get('referer') ?? '')
  if (!from || from.host !== request.headers.get('host') || from.pathname.startsWith('/write/')) return undefined
  return from.pathname + from.search
}

/** A redirect, so that going back or reloading sends no form twice. */
function seeOther({ href, by }: NextPage, base: string): Response {
  const headers = new Headers({ ...UNCACHED, location: addressIn(base, href) })
  if (by) headers.set('set-cookie', coderCookie(by))
  return new Response(null, { status: 303, headers })
}
