import 'server-only'
import { type EditingRequest, whyReadOnly, whyRefused } from '@/lib/editing/who-may-write'
import { FORWARDED_HEADER } from '@/lib/serving/own-headers'
import { EDITOR, READER, type Viewer } from '@/lib/viewer'

const editingRequest = (headers: Headers): EditingRequest => ({
  bound: process.env.PARLEY_BOUND,
  publicUrl: process.env.PARLEY_PUBLIC_URL,
  forwarded: headers.has(FORWARDED_HEADER),
  host: headers.get('host'),
  origin: headers.get('origin'),
  fetchSite: headers.get('sec-fetch-site'),
})

/** The reason why a page offers no editing, in words; undefined where it does. */
export function readOnlyReason(headers: Headers): string | undefined {
  return whyReadOnly(editingRequest(headers))
}

/** The sender of a form: an editor only where the form comes from a page of this very server. */
export function writerOf(headers: Headers): Viewer {
  const reason = whyRefused(editingRequest(headers))
  return reason === undefined ? EDITOR : { ...READER, reason }
}
