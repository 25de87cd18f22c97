import { locatorInWords } from '@/lib/citations/locator-in-words'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { sourceHref } from '@/lib/urls'
import { EVIDENCE_MODE } from '@/lib/vocabulary'
import type { AddressOf } from './context'
import { actorNamed } from './person'
import { workData } from './work'

/**
 * The quoted words of a record as Quotations, each with its speakers and the work it stands in. A paraphrase is none: its
 * words are the reporter's, and are left out; the work alone is cited.
 */
export function quotationData(
  evidence: readonly EvidenceRecord[],
  sources: ReadonlyMap<string, SourceRecord>,
  addressOf: AddressOf,
): object[] {
  return evidence.flatMap((one) => {
    const source = sources.get(one.source)
    const work = source ? workData(source) : undefined
    if (!EVIDENCE_MODE[one.mode].quoted) return work ? [work] : []
    const address = addressOf(sourceHref(one))
    return [
      {
        '@type': 'Quotation',
        ...(address && { '@id': address, url: address }),
        text: quotedWords(one),
        inLanguage: one.lang,
        spokenByCharacter: one.speakers.map((speaker) => actorNamed(speaker, addressOf)),
        ...(work && { isPartOf: work }),
        ...(one.locator && { pagination: locatorInWords(one.locator) }),
      },
    ]
  })
}
