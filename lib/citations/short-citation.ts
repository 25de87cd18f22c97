import { formatDate } from '@/lib/dates'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { locatorWords } from './locator'

type Locator = EvidenceRecord['locator']

/** Short citation of a source: "CSM, c. 22 Jan 2019, ¶42". */
export function shortCitation(source: Pick<SourceRecord, 'abbreviation' | 'issued'>, locator: Locator = null): string {
  return citedAt([source.abbreviation, formatDate(source.issued)].filter(Boolean).join(', '), locator)
}

/** A place in a source whose short citation, or slug, is known. */
export function citedAt(cited: string, locator: Locator): string {
  return [cited, locator && locatorWords(locator)].filter(Boolean).join(', ')
}
