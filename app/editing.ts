import 'server-only'
import { type EditingRequest, whyAlwaysReadOnly, whyReadOnly, whyRefused } from '@/lib/editing/who-may-write'
import { SAMPLE_READ_ONLY } from '@/lib/served-library'
import { FORWARDED_HEADER } from '@/lib/serving/own-headers'
import { EDITOR, READER, type Viewer } from '@/lib/viewer'
import { LIBRARY } from './library-header'

/** What the process alone decides. */
const ofProcess = () => ({
  copyEditedAt: process.env.PARLEY_REPLICA_OF ? (process.env.PARLEY_EDITED_AT ?? '') : undefined,
  bound: process.env.PARLEY_BOUND,
  publicUrl: process.env.PARLEY_PUBLIC_URL,
})

const editingRequest = (headers: Headers): EditingRequest => ({
  ...ofProcess(),
  forwarded: headers.has(FORWARDED_HEADER),
  host: headers.get('host'),
  origin: headers.get('origin'),
  fetchSite: headers.get('sec-fetch-site'),
})

/** Whether nobody can write through this process. Its pages are then the same for every reader. */
export const onlyReads = (): boolean => whyAlwaysReadOnly(ofProcess()) !== undefined

/** The reason why a page offers no editing, in words; undefined where it does. */
export function readOnlyReason(headers: Headers): string | undefined {
  if (headers.get(LIBRARY) === 'sample') return SAMPLE_READ_ONLY
  return whyReadOnly(editingRequest(headers))
}

/** The sender of a form: an editor only where the form comes from a page of this very server. */
export function writerOf(headers: Headers): Viewer {
  const reason = headers.get(LIBRARY) === 'sample' ? SAMPLE_READ_ONLY : whyRefused(editingRequest(headers))
  return reason === undefined ? EDITOR : { ...READER, reason }
}
