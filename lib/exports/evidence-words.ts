import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { citationText, evidenceText, isQuoted, translationTexts } from './evidence-text'
import type { Note } from './notes'

export type EvidenceWords = {
  quoted: boolean
  /** With quotation marks where `quoted`. Undefined where the view hides quotations. */
  words: string | undefined
  lang: string
  translations: string[]
  citation: string
  note: Note
}

/** A quotation as a document prints it; without its words where the view hides them. */
export function evidenceWords(
  evidence: EvidenceRecord,
  sources: SourceRecord[],
  shown: boolean,
  note: Note,
): EvidenceWords {
  return {
    quoted: isQuoted(evidence),
    words: shown ? evidenceText(evidence) : undefined,
    lang: evidence.lang,
    translations: shown ? translationTexts(evidence) : [],
    citation: citationText(
      evidence,
      sources.find(({ slug }) => slug === evidence.source),
    ),
    note,
  }
}
