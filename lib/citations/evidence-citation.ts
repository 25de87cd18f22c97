import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { chicagoNote } from './chicago'
import { locatorWords } from './locator'
import { plainText } from './runs'

/** Full citation of a quotation as text: speakers, source, locator and, where there is one, the source's address. */
export function evidenceCitation(
  { speakers, locator }: Pick<EvidenceRecord, 'speakers' | 'locator'>,
  source: SourceRecord,
): string {
  const who = speakers.map(({ name }) => name).join(', ')
  const where = [plainText(chicagoNote(source)), locator && locatorWords(locator)].filter(Boolean).join(', ')
  return `${who ? `${who}, in ` : ''}${where}.${source.url ? ` ${source.url}` : ''}`
}
