import type { RecordType } from '@/lib/records/record-type'

/** Names of forms. A draft is shown only in the form that it was typed into. */
export const recordForm = (type: RecordType, name: string) => `${type} ${name}`
/** Button of a record's form that looks up the names typed in it and saves nothing. */
export const LOOK_UP = 'lookUp'
export const historyForm = (type: RecordType, name: string) => `history ${type} ${name}`
export const mergeForm = (type: RecordType, name: string) => `merge ${type} ${name}`
export const renameForm = (type: RecordType, name: string) => `rename ${type} ${name}`
export const takeOutForm = (type: RecordType, name: string) => `take out ${type} ${name}`
export const rereadForm = (topic: string) => `reread ${topic}`
export const translateForm = (quotation: string) => `translate ${quotation}`
export const batchForm = (batch: string) => `batch ${batch}`
export const settleForm = (claim: string) => `settle ${claim}`
export const cardForm = (source: string) => `code ${source}`
/** What a coding of the source covers. */
export const coverageForm = (source: string) => `coverage ${source}`
export const newTextForm = (source: string) => `text ${source}`
/** A text whose quotations were looked up, to be confirmed. */
export const textReviewForm = (source: string) => `text review ${source}`
/** A file that should become the library of an empty database. */
export const LOAD_FORM = 'library'
export const NEW_SOURCE_FORM = 'source New'
/** What the import reported about a text, stored under the text's SHA-256 until the user has decided on it. */
export const READING_FORM = 'reading'
export const readingId = (hash: string) => `reading ${hash}`
