import type { EvidenceRecord, SourceRecord } from '@/lib/records'
import { chicagoNote } from './chicago'
import { locatorWords } from './locator'
import type { Run } from './runs'

/** A note that cites one passage in full: “Title,” Container, January 22, 2019, ¶42, address. */
export function evidenceNote(source: SourceRecord, locator: EvidenceRecord['locator']): Run[] {
  return [
    ...chicagoNote(source),
    ...(locator ? [{ text: `, ${locatorWords(locator)}` }] : []),
    ...(source.url ? [{ text: ', ' }, { text: source.url, href: source.url }] : []),
    { text: '.' },
  ]
}
