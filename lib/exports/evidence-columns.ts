import { locatorWords } from '@/lib/citations/locator'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { citationText, isQuoted, translationTexts } from './evidence-text'
import type { Value } from './long-rows'

/** Columns of one quotation, without its source. `quotation` holds the actor's words, without quotation marks. */
const QUOTATION_FIELDS = [
  'quotation',
  // Paraphrases have their own column, so that the reporter's words are never taken for the actor's.
  'reporter_words',
  'mode',
  'quotation_id',
  'quoted_speakers',
  'quotation_lang',
  'translations',
  'locator',
  'check',
  'checked_on',
] as const

const SOURCE_FIELDS = [
  'citation',
  'source',
  'source_type',
  'source_title',
  'source_container',
  'source_authors',
  'source_publisher',
  'source_issued',
  'source_url',
  'source_archived_url',
] as const

export const EVIDENCE_FIELDS = [...QUOTATION_FIELDS, ...SOURCE_FIELDS] as const

/** One value per entry of `EVIDENCE_FIELDS`; all undefined where there is no quotation. */
export function evidenceValues(evidence: EvidenceRecord | undefined, sources: SourceRecord[]): Value[] {
  if (!evidence) return EVIDENCE_FIELDS.map(() => undefined)
  const source = sources.find(({ slug }) => slug === evidence.source)
  return [...quotationValues(evidence), ...sourceValues(evidence, source)]
}

/** Values of the quotation's own columns, the first part of `EVIDENCE_FIELDS`. */
export function quotationValues(evidence: EvidenceRecord): Value[] {
  const words = quotedWords(evidence)
  const quoted = isQuoted(evidence)
  const values: Record<(typeof QUOTATION_FIELDS)[number], Value> = {
    quotation: quoted ? words : undefined,
    reporter_words: quoted ? undefined : words,
    mode: evidence.mode,
    quotation_id: evidence.id,
    quoted_speakers: evidence.speakers.map(({ name }) => name).join('; '),
    quotation_lang: evidence.lang,
    translations: translationTexts(evidence).join('\n'),
    locator: evidence.locator && locatorWords(evidence.locator),
    check: evidence.checked?.result,
    checked_on: evidence.checked?.on,
  }
  return QUOTATION_FIELDS.map((name) => values[name])
}

/** Values of the source columns, the rest of `EVIDENCE_FIELDS`: equal for quotations of one source and locator. */
export function sourceValues(
  evidence: Pick<EvidenceRecord, 'source' | 'locator'>,
  source: SourceRecord | undefined,
): Value[] {
  const values: Record<(typeof SOURCE_FIELDS)[number], Value> = {
    citation: citationText(evidence, source),
    source: evidence.source,
    source_type: source?.type,
    source_title: source?.title,
    source_container: source?.container,
    source_authors: source?.authors.map(({ name }) => name).join('; '),
    source_publisher: source?.publisher,
    source_issued: source?.issued,
    source_url: source?.url,
    source_archived_url: source?.archivedUrl,
  }
  return SOURCE_FIELDS.map((name) => values[name])
}
