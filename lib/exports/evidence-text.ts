import { citedAt, shortCitation } from '@/lib/citations/short-citation'
import { formatDate } from '@/lib/dates'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { CHECK_RESULT, EVIDENCE_MODE } from '@/lib/vocabulary'

/** Printed instead of a paraphrase, whose words are the reporter's and not the actor's. */
const NOT_QUOTED = 'In the reporter’s words, not quoted'

/** Whether the words are the actor's own and are printed in quotation marks. */
export function isQuoted({ mode }: Pick<EvidenceRecord, 'mode'>): boolean {
  return EVIDENCE_MODE[mode].quoted
}

/** Evidence as a cell prints it: “the words, word for word”, or `NOT_QUOTED` for a paraphrase. */
export function evidenceText(evidence: Pick<EvidenceRecord, 'mode' | 'segments'>): string {
  return isQuoted(evidence) ? `“${quotedWords(evidence)}”` : NOT_QUOTED
}

/** Short citation: "CSM, c. 22 Jan 2019, ¶42". An unknown source is cited by its slug. */
export function citationText(
  evidence: Pick<EvidenceRecord, 'source' | 'locator'>,
  source: SourceRecord | undefined,
): string {
  return source ? shortCitation(source, evidence.locator) : citedAt(evidence.source, evidence.locator)
}

/** Check result in words: "Partial quotation. Word for word, checked 24 Nov 2026." */
export function checkText({ mode, checked }: Pick<EvidenceRecord, 'mode' | 'checked'>): string {
  const { label, quoted } = EVIDENCE_MODE[mode]
  if (!checked) return `${label}, not checked.`
  const { result, on } = checked
  const words = quoted ? CHECK_RESULT[result].label : result === 'exact' ? 'Passage found' : `Passage ${result}`
  return `${label}. ${words}, checked ${formatDate(on)}.`
}

/** Translations in words, one each: "Translation (en, by hand, M. Kim): …". */
export function translationTexts({ translations }: Pick<EvidenceRecord, 'translations'>): string[] {
  return translations.map(
    ({ lang, text, translator, method }) => `Translation (${lang}, by ${method}, ${translator}): ${text}`,
  )
}
