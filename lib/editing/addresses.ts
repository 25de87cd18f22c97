import type { RecordType } from '@/lib/records/record-type'
import { editSourceHref, NEW_SOURCE_HREF } from '@/lib/urls'

/** Stands for the name in the address of a new record. No record can have it, because slugs have no capitals. */
const NEW = 'New'
export const isNewName = (name: string) => name === NEW
/** Address of the form of a new record, with some fields filled in. */
export function newHref(type: RecordType, filled: Record<string, string> = {}): string {
  const query = new URLSearchParams(filled).toString()
  return `${type === 'source' ? NEW_SOURCE_HREF : editHref(type, NEW)}${query && `?${query}`}`
}

export const editHref = (type: RecordType, name: string) =>
  type === 'source' ? editSourceHref(name) : `/edit/${type}/${name}`
/** Fragment of a record's page that shows where to go on once the record was made. */
export const JUST_MADE = 'saved'
export const mergeHref = (type: RecordType, name: string) => `/edit/${type}/${name}/merge`
export const takeOutPageHref = (type: RecordType, name: string) => `/edit/${type}/${name}/take-out`
/** Address of the positions that a new wording of a topic put under review. */
export const rereadHref = (topic: string) => `/edit/topic/${topic}/reread`
export const renameHref = (type: RecordType, name: string) => `/edit/${type}/${name}/rename`
/** Address of the form that adds a translation to a quotation. */
export const translateHref = (quotation: string) => `/edit/quotation/${quotation}/translate`
/** Address of what one write changed. */
export const batchHref = (batch: string) => `/edit/batch/${batch}`
/** All versions of a record; with an extension, what was changed around it as a feed. */
export const historyHref = (type: RecordType, name: string, extension = '') =>
  `/history/${type}/${name}${extension && `.${extension}`}`

/** Whether an address is that of a page with a form that changes something: such pages are for editors alone. */
export const isForEditing = (path: string) =>
  /^\/(edit\/|import(\/|$)|sources\/new(\/|$)|sources\/[^/]+\/(code|edit|text\/new)(\/|$))/.test(path)
/** The form that settles a claim, by the claim's id. */
export const outcomeHref = (claim: string) => `/edit/claim/${claim}/outcome`
