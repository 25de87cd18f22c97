import { formatDate } from '@/lib/dates'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { locatorWords } from './locator'

/** Short citation of a source: "CSM, c. 22 Jan 2019, ¶42". */
export function shortCitation(
  source: Pick<SourceRecord, 'abbreviation' | 'issued'>,
  locator: EvidenceRecord['locator'] = null,
): string {
  return [source.abbreviation, formatDate(source.issued), locator && locatorWords(locator)].filter(Boolean).join(', ')
}
