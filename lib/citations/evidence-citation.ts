import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { chicagoNote } from './chicago'
import { locatorWords } from './locator'
import { plainText } from './runs'

/** A full citation of some words as text: who said it, in which source, where; its address where it has one. */
export function evidenceCitation(
  { speakers, locator }: Pick<EvidenceRecord, 'speakers' | 'locator'>,
  source: SourceRecord,
): string {
  const who = speakers.map(({ name }) => name).join(', ')
  const where = [plainText(chicagoNote(source)), locator && locatorWords(locator)].filter(Boolean).join(', ')
  return `${who ? `${who}, in ` : ''}${where}.${source.url ? ` ${source.url}` : ''}`
}
