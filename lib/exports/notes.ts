import { chicagoNote } from '@/lib/citations/chicago'
import { locatorWords } from '@/lib/citations/locator'
import type { Run } from '@/lib/citations/runs'
import type { EvidenceRecord, SourceRecord } from '@/lib/records/read-model'
import { checkText, citationText } from './evidence-text'

/** One numbered note: speaker, citation and check result of a quotation. */
export type Note = {
  number: number
  evidence: EvidenceRecord
  source: SourceRecord | undefined
  runs: Run[]
}

/**
 * The notes of a document, numbered as they are added. The first note on a source cites it in full, later ones in
 * short form (Chicago notes).
 */
export class NoteList {
  readonly all: Note[] = []
  readonly #cited = new Set<string>()
  readonly #sources: Map<string, SourceRecord>

  constructor(sources: SourceRecord[]) {
    this.#sources = new Map(sources.map((source) => [source.slug, source]))
  }

  /** @param inference the position's inference, printed in the note */
  add(evidence: EvidenceRecord, inference?: string): Note {
    const source = this.#sources.get(evidence.source)
    const first = source !== undefined && !this.#cited.has(source.slug)
    this.#cited.add(evidence.source)
    const note = {
      number: this.all.length + 1,
      evidence,
      source,
      runs: noteRuns(evidence, source, first, inference),
    }
    this.all.push(note)
    return note
  }
}

function noteRuns(
  evidence: EvidenceRecord,
  source: SourceRecord | undefined,
  first: boolean,
  inference: string | undefined,
): Run[] {
  const speakers = evidence.speakers.map(({ name }) => name).join(', ')
  const where: Run[] =
    first && source
      ? [...chicagoNote(source), { text: evidence.locator ? `, ${locatorWords(evidence.locator)}` : '' }]
      : [{ text: citationText(evidence, source) }]
  return [
    { text: speakers ? `${speakers}, in ` : '' },
    ...where,
    { text: `. ${checkText(evidence)}` },
    ...(inference ? [{ text: ` Inferred: ${inference}` }] : []),
    ...(first && source?.url ? [{ text: ' ' }, { text: source.url, href: source.url }] : []),
  ].filter(({ text }) => text !== '')
}
