/**
 * Who may write. Until sign-in exists, only somebody at this very machine may: the server must listen on a
 * loopback address alone, and be addressed by a loopback name, so that no name on the network that is made to
 * lead here can write either.
 */
export type EditingRequest = {
  /** The address the server listens on; undefined where whoever started it did not say. */
  bound: string | undefined
  /** The address others read it at, `PARLEY_PUBLIC_URL`: then something may stand between, and pass on anybody. */
  publicUrl: string | undefined
  /** Whether something between says that it passes on somebody else's request. */
  forwarded: boolean
  /** The request's `Host`, `Origin` and `Sec-Fetch-Site`. */
  host: string | null
  origin: string | null
  fetchSite: string | null
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/i

/** Why this library can only be read here, in words; undefined where it can be edited. */
export function whyReadOnly({
  bound,
  publicUrl,
  forwarded,
  host,
}: Omit<EditingRequest, 'origin' | 'fetchSite'>): string | undefined {
  if (bound === undefined || !LOOPBACK.test(bound))
    return 'This library is served to others than this machine, so it can be read here and not changed. Start Parley without HOST to edit it.'
  if (publicUrl || forwarded)
    return 'This library is read by others at an address of its own, so it can be read here and not changed. Start Parley without PARLEY_PUBLIC_URL to edit it.'
  if (!LOOPBACK.test(hostName(host)))
    return 'Parley was not addressed as this machine, so nothing can be changed here. Open it as http://127.0.0.1.'
  return undefined
}

/** Why a request that would write is refused; undefined where it comes from a page of this very server. */
export function whyRefused(request: EditingRequest): string | undefined {
  const closed = whyReadOnly(request)
  if (closed) return closed
  const { fetchSite, origin, host } = request
  const own = origin !== null && origin === `http://${host}`
  // Browsers send the one or the other with every form; what sends neither is no form of ours.
  if (fetchSite === null ? own : fetchSite === 'same-origin' && (origin === null || own)) return undefined
  return 'This did not come from a page of this library, so nothing was changed.'
}

const hostName = (host: string | null) => (host ?? '').replace(/:\d+$/, '')
