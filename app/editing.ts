import 'server-only'
import { type EditingRequest, whyReadOnly, whyRefused } from '@/lib/editing/who-may-write'

const FORWARDED = ['forwarded', 'via', 'x-forwarded-server', 'x-real-ip']

const asked = (headers: Headers): EditingRequest => ({
  bound: process.env.PARLEY_BOUND,
  publicUrl: process.env.PARLEY_PUBLIC_URL,
  forwarded: FORWARDED.some((name) => headers.has(name)),
  host: headers.get('host'),
  origin: headers.get('origin'),
  fetchSite: headers.get('sec-fetch-site'),
})

/** Why a page offers no editing; undefined where it does. */
export function readOnlyReason(headers: Headers): string | undefined {
  return whyReadOnly(asked(headers))
}

/**
 * The answer to a request that may not write; undefined where it may. Every handler that writes calls this
 * itself: nothing in front of it is relied on.
 */
export function refuseWrite(request: Request): Response | undefined {
  const reason = whyRefused(asked(request.headers))
  return reason === undefined
    ? undefined
    : new Response(`${reason}\n`, { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
