import { z } from 'zod'
import { evidenceCitation } from '@/lib/citations/evidence-citation'
import { locatorWords } from '@/lib/citations/locator'
import { evidenceSchema } from '@/lib/exports/json/position-schema'
import { slug, text } from '@/lib/exports/json/value-schemas'
import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { sourceHref } from '@/lib/urls'
import { EVIDENCE_MODE, EVIDENCE_MODES } from '@/lib/vocabulary'

/** A quotation as an assistant gets it: ready to be repeated word for word, with everything that a citation needs. */
export const citedSchema = z.strictObject({
  id: slug,
  words: text.describe('Word for word; parts of one quotation are joined by “ … ”. Never shorten or reword them.'),
  quoted: z.boolean().describe('False: the reporter’s words for what was said, never to stand in quotation marks.'),
  mode: z.enum(EVIDENCE_MODES),
  speakers: z.array(text),
  translations: evidenceSchema.shape.translations,
  lang: text,
  source: slug,
  citation: text.describe('Speakers, source, locator and address, to be given with the words.'),
  locator: text.nullable(),
  url: text.nullable(),
  archivedUrl: text.nullable(),
  address: text.describe('Where the library shows the words.'),
  checked: evidenceSchema.shape.checked,
})
export type Cited = z.infer<typeof citedSchema>

/** Makes an address of the library complete, where it has a public one. */
export type Link = (href: string) => string

/** @param sources by slug */
export function citedQuotation(
  evidence: EvidenceRecord,
  sources: ReadonlyMap<string, SourceRecord>,
  link: Link,
): Cited {
  const source = sources.get(evidence.source)
  return {
    id: evidence.id,
    words: quotedWords(evidence),
    quoted: EVIDENCE_MODE[evidence.mode].quoted,
    mode: evidence.mode,
    speakers: evidence.speakers.map(({ name }) => name),
    translations: evidence.translations,
    lang: evidence.lang,
    source: evidence.source,
    citation: source ? evidenceCitation(evidence, source) : evidence.source,
    locator: evidence.locator && locatorWords(evidence.locator),
    url: source?.url ?? null,
    archivedUrl: source?.archivedUrl ?? null,
    address: link(sourceHref(evidence)),
    checked: evidence.checked,
  }
}

/** The quotation in lines: the words, in quotation marks only where they were said so, then the citation. */
export function citedLines({ words, quoted, citation, address, translations }: Cited): string[] {
  return [
    quoted ? `  “${words}”` : `  In the reporter’s words, not quoted: ${words}`,
    ...translations.map((one) => `    (${one.lang}, translated by ${one.method}, ${one.translator}: ${one.text})`),
    `    ${citation}`,
    `    ${address}`,
  ]
}
