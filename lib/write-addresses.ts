import { batchHref, editHref } from '@/lib/editing/addresses'
import { IMPORT_HREF, importHref } from '@/lib/record-imports/addresses'
import { isRecordType, type RecordType } from '@/lib/records/record-type'
import { NEW_SOURCE_HREF, sourcePageHref } from '@/lib/urls'

/**
 * The addresses that forms post to. Everything that writes is below this root, and nothing else is. `proxy.ts` ignores
 * the root, because it would cut off bodies above some 10 MB.
 */
const WRITE_ROOT = '/write'

const record = (type: RecordType, name: string) => `${WRITE_ROOT}/records/${type}/${name}`
export const saveHref = (type: RecordType, name: string) => `${record(type, name)}/save`
export const takeOutHref = (type: RecordType, name: string) => `${record(type, name)}/take-out`
export const mergeIntoHref = (type: RecordType, name: string) => `${record(type, name)}/merge`
export const renameToHref = (type: RecordType, name: string) => `${record(type, name)}/rename`
export const undoHref = (type: RecordType, name: string) => `${record(type, name)}/undo`

export const addTranslationHref = (quotation: string) => `${record('quotation', quotation)}/translate`

/** Ends the review of positions that were read again. */
export const rereadPositionsHref = (topic: string) => `${record('topic', topic)}/reread`

/** Takes back everything that one write changed. */
export const undoBatchHref = (batch: string) => `${WRITE_ROOT}/batches/${batch}/undo`
/** Loads a library into an empty database: the bundled one, or that of a file. */
export const LOAD_ACTION = `${WRITE_ROOT}/library`
/** Starts the trial again or takes it away. */
export const TRIAL_ACTION = `${WRITE_ROOT}/trial`

/** The page with the form that posts to an address below the root, as far as the address tells. */
export function formOfWrite(path: string): string {
  const [, type, name] = /^\/write\/records\/([a-z-]+)\/([^/]+)\//.exec(path) ?? []
  if (type && name && isRecordType(type)) return editHref(type, name)
  const [, slug] = /^\/write\/sources\/([^/]+)\//.exec(path) ?? []
  if (slug) return sourcePageHref(slug)
  const [, batch] = /^\/write\/batches\/([^/]+)\//.exec(path) ?? []
  if (batch) return batchHref(batch)
  const [, imported] = /^\/write\/imports\/(\d+)$/.exec(path) ?? []
  if (imported) return importHref(Number(imported))
  if (path === '/write/imports') return IMPORT_HREF
  return path.startsWith('/write/sources') ? NEW_SOURCE_HREF : '/'
}

export const ADD_SOURCE_HREF = `${WRITE_ROOT}/sources`
const source = (slug: string) => `${ADD_SOURCE_HREF}/${slug}`
/** Proposes a new text; `storeTextHref` stores it. */
export const proposeTextHref = (slug: string) => `${source(slug)}/text`
export const storeTextHref = (slug: string) => `${source(slug)}/text/confirm`
/** Decides what a reader left open about a text: page furniture, encoding. */
export const chooseReadingHref = (slug: string) => `${source(slug)}/reading`
export const adoptWordsHref = (slug: string, quotation: string) => `${source(slug)}/quotations/${quotation}`
export const startCodingHref = (slug: string) => `${source(slug)}/coding`
/** Says what a coding covers. */
export const finishCodingHref = (slug: string) => `${source(slug)}/coding/coverage`
export const recordCardHref = (slug: string) => `${source(slug)}/card`
/** Takes a file to import. */
export const UPLOAD_IMPORT_HREF = `${WRITE_ROOT}/imports`
/** Previews an import again, writes it, or takes it away. */
export const decideImportHref = (id: number) => `${UPLOAD_IMPORT_HREF}/${id}`
export const settleClaimHref = (slug: string) => `${WRITE_ROOT}/claims/${slug}/outcome`
