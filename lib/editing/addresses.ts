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
export const mergeHref = (type: RecordType, name: string) => `/edit/${type}/${name}/merge`
export const renameHref = (type: RecordType, name: string) => `/edit/${type}/${name}/rename`
export const historyHref = (type: RecordType, name: string) => `/history/${type}/${name}`
/** The form that settles a claim, by the claim's id. */
export const outcomeHref = (claim: string) => `/edit/claim/${claim}/outcome`
