import {
  actorHref,
  claimHref,
  editSourceHref,
  NEW_SOURCE_HREF,
  positionHref,
  sourceHref,
  sourcePageHref,
  summitHref,
  topicHref,
} from '@/lib/urls'
import type { RecordOf, RecordType } from './record-types'

/** Stands in an address for the record that is yet to be made. No record can have this name: slugs take no capital. */
const NEW = 'New'
export const isNewName = (name: string) => name === NEW
/** The form of a new record, with some fields filled in. */
export function newHref(type: RecordType, filled: Record<string, string> = {}): string {
  const query = new URLSearchParams(filled).toString()
  return `${type === 'source' ? NEW_SOURCE_HREF : editHref(type, NEW)}${query && `?${query}`}`
}

export const editHref = (type: RecordType, name: string) =>
  type === 'source' ? editSourceHref(name) : `/edit/${type}/${name}`
export const mergeHref = (type: RecordType, name: string) => `/edit/${type}/${name}/merge`
export const historyHref = (type: RecordType, name: string) => `/history/${type}/${name}`

/** The page of a record; undefined for those that have none of their own. */
export function homeOf<T extends RecordType>(type: T, record: RecordOf<T>): string | undefined {
  const of = { type, record } as { [K in RecordType]: { type: K; record: RecordOf<K> } }[RecordType]
  switch (of.type) {
    case 'source':
      return sourcePageHref(of.record.slug)
    case 'actor':
      return actorHref(of.record.slug)
    case 'topic':
      return topicHref(of.record.slug)
    case 'theme':
      return '/topics'
    case 'summit':
      return summitHref(of.record.slug)
    case 'coding':
      return `${sourcePageHref(of.record.source)}#codings`
    case 'quotation':
      return sourceHref(of.record)
    case 'position':
      return positionHref(of.record.id)
    case 'claim':
      return claimHref(of.record.slug)
    case 'absence':
      return topicHref(of.record.topic)
  }
}

/** What a record is called in a heading. */
export function titleOf<T extends RecordType>(type: T, record: RecordOf<T>): string {
  const of = { type, record } as { [K in RecordType]: { type: K; record: RecordOf<K> } }[RecordType]
  switch (of.type) {
    case 'source':
      return of.record.title
    case 'actor':
    case 'summit':
      return of.record.name
    case 'theme':
    case 'topic':
      return of.record.label
    case 'coding':
      return `Coding by ${of.record.coder}`
    case 'quotation':
      return `Quotation ${of.record.id}`
    case 'position':
      return of.record.summary
    case 'claim':
      return of.record.statement
    case 'absence':
      return `Recorded silence ${of.record.id}`
  }
}
