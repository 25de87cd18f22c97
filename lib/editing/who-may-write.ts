import { isLoopback, withoutPort } from '@/lib/serving/loopback'

/**
 * What decides who may write. Until sign-in exists, only somebody at this machine may: the server must listen on a
 * loopback address only, and the request must use a loopback name, so that names on the network that resolve to this
 * machine cannot write.
 */
export type EditingRequest = {
  /** Where this process reads a copy of another machine's library: the address at which editors write, '' if not known. */
  copyEditedAt: string | undefined
  /** Address that the server listens on; undefined where it was started without saying it. */
  bound: string | undefined
  /** `PARLEY_PUBLIC_URL`. Where it is set, a proxy may pass on requests from anywhere. */
  publicUrl: string | undefined
  /** Whether the headers say that a proxy passed the request on (`lib/serving/proxy-marks.ts`). */
  forwarded: boolean
  /** The request's `Host`, `Origin` and `Sec-Fetch-Site`. */
  host: string | null
  origin: string | null
  fetchSite: string | null
}

/** The reason, in words, why this library is read-only here; undefined where it can be edited. */
export function whyReadOnly({
  forwarded,
  host,
  ...process
}: Omit<EditingRequest, 'origin' | 'fetchSite'>): string | undefined {
  const always = whyAlwaysReadOnly(process)
  if (always) return always
  if (forwarded)
    return 'This request was passed on by a proxy, so the library can be read here and not changed. Open Parley at http://127.0.0.1 on the machine that runs it.'
  if (!isLoopback(withoutPort(host ?? '')))
    return 'Parley was not addressed as this machine, so nothing can be changed here. Open it as http://127.0.0.1.'
  return undefined
}

/** The reason why this process lets nobody write; undefined where it depends on the request. */
export function whyAlwaysReadOnly({
  copyEditedAt,
  bound,
  publicUrl,
}: Pick<EditingRequest, 'copyEditedAt' | 'bound' | 'publicUrl'>): string | undefined {
  if (copyEditedAt !== undefined)
    return `This is a copy of a library, which is read here and not changed. ${copyEditedAt ? `Editors write at ${copyEditedAt}` : 'Editors write where the library itself is'}, and the copy follows within a second.`
  if (bound === undefined || !isLoopback(bound))
    return 'This library is served to others than this machine, so it can be read here and not changed. Start Parley without HOST to edit it.'
  if (publicUrl)
    return 'This library is read by others at an address of its own, so it can be read here and not changed. Start Parley without PARLEY_PUBLIC_URL to edit it.'
  return undefined
}

/** The reason for refusing a request that writes; undefined where it comes from a page of this server. */
export function whyRefused(request: EditingRequest): string | undefined {
  const closed = whyReadOnly(request)
  if (closed) return closed
  const { fetchSite, origin, host } = request
  const own = origin !== null && origin === `http://${host}`
  // Browsers send Origin or Sec-Fetch-Site with every form, so a request with neither is not from one of our forms.
  if (fetchSite === null ? own : fetchSite === 'same-origin' && (origin === null || own)) return undefined
  return 'This did not come from a page of this library, so nothing was changed.'
}
