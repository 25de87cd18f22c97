/*
 * Headers by which the server tells the pages what it sees and Next hides. A client cannot send them: the server drops
 * every header that begins with `x-parley-`, unless the request is the server's own.
 */

/** Set where a proxy passed the request on. Next adds `X-Forwarded-*` to every request, so pages cannot tell. */
export const FORWARDED_HEADER = 'x-parley-forwarded'
/** Set where Next's scripts ask for data instead of the page. Next takes their headers away before `proxy.ts` runs. */
export const VARIANT_HEADER = 'x-parley-variant'
/** Marks a request of the server to itself, with a secret of the process: its other marks are those of the first request. */
export const INNER_HEADER = 'x-parley-inner'
