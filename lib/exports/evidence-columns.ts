import { type EvidenceRecord, quotedWords, type SourceRecord } from '@/lib/records/read-model'
import { citationText, isQuoted } from './evidence-text'
import { joinList } from './list-cell'
import type { Value } from './long-row'

/** Columns of one quotation, without its source. `quotation` holds the actor's words, without quotation marks. */
const QUOTATION_FIELDS = [
  'quotation_id',
  'quotation',
  // Paraphrases have their own column, so that the reporter's words are never taken for the actor's.
  'reporter_words',
  'mode',
  // JSON, only of a quotation in several segments: the words in `quotation` are joined for reading.
  'segments',
  'quoted_speakers',
  'quoted_speaker_names',
  'quotation_lang',
  'translations',
  'check',
  'checked_on',
  'checked_hash',
  'citation',
  'locator_kind',
  'locator',
] as const

const SOURCE_FIELDS = [
  'source',
  'source_type',
  'source_title',
  'source_container',
  'source_abbreviation',
  'source_authors',
  'source_author_sort_names',
  'source_publisher',
  'source_issued',
  'source_url',
  'source_archived_url',
  'source_lang',
  'source_access',
] as const

/** Columns of one quotation with its source: the same in every data table, whatever is in it. */
export const EVIDENCE_FIELDS = [...QUOTATION_FIELDS, ...SOURCE_FIELDS] as const

/** Columns after those of a record's first quotation: how many it has, and the others as JSON. */
export const FURTHER_FIELDS = ['quotations', 'further_evidence'] as const

type Sources = ReadonlyMap<string, SourceRecord>

/** Reads the values of `EVIDENCE_FIELDS` and `FURTHER_FIELDS`. Those of a source are read once and cached. */
export class EvidenceColumns {
  readonly #sources: Sources
  readonly #cache = new Map<string, Value[]>()

  /** @param sources by slug; may grow while values are read */
  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** Values of the quotation's own columns, then of its source's. */
  parts(evidence: EvidenceRecord): [quotation: Value[], source: Value[]] {
    return [quotationValues(evidence, this.#sources.get(evidence.source)), this.#sourceValues(evidence.source)]
  }

  /** One value per entry of `EVIDENCE_FIELDS`; all undefined where there is no quotation. */
  values(evidence: EvidenceRecord | undefined): Value[] {
    return evidence ? this.parts(evidence).flat() : EVIDENCE_FIELDS.map(() => undefined)
  }

  /**
   * Values of `FURTHER_FIELDS`. The JSON is a list of objects with names of `EVIDENCE_FIELDS`, each with what differs
   * from the record's first quotation: null where it has no value. Lists are lists there, not JSON within JSON.
   *
   * @param first the values of the first quotation, see `parts`
   */
  further(evidence: EvidenceRecord[], [words, place]: [Value[], Value[]]): Value[] {
    if (evidence.length < 2) return [evidence.length, undefined]
    const further = evidence.slice(1).map((one) => {
      const [ownWords, ownPlace] = this.parts(one)
      const different = differing(QUOTATION_FIELDS, ownWords, words)
      for (const name of JSON_FIELDS) if (typeof different[name] === 'string') different[name] = one[name]
      return ownPlace === place ? different : Object.assign(different, differing(SOURCE_FIELDS, ownPlace, place))
    })
    return [evidence.length, JSON.stringify(further)]
  }

  #sourceValues(slug: string): Value[] {
    let values = this.#cache.get(slug)
    if (!values) {
      values = sourceValues(slug, this.#sources.get(slug))
      this.#cache.set(slug, values)
    }
    return values
  }
}

/** Columns that hold JSON. */
const JSON_FIELDS = ['segments', 'translations'] as const

function differing(names: readonly string[], values: Value[], first: Value[]): Record<string, unknown> {
  const different: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index++) {
    const value = values[index] || null
    if (value !== (first[index] || null)) different[names[index] as string] = value
  }
  return different
}

/** Values of the quotation's own columns, the first part of `EVIDENCE_FIELDS`. */
function quotationValues(evidence: EvidenceRecord, source: SourceRecord | undefined): Value[] {
  const { segments, translations, speakers, locator, checked } = evidence
  const words = quotedWords(evidence)
  const quoted = isQuoted(evidence)
  const values: Record<(typeof QUOTATION_FIELDS)[number], Value> = {
    quotation_id: evidence.id,
    quotation: quoted ? words : undefined,
    reporter_words: quoted ? undefined : words,
    mode: evidence.mode,
    segments: segments.length > 1 ? JSON.stringify(segments) : undefined,
    quoted_speakers: joinList(speakers.map(({ slug }) => slug)),
    quoted_speaker_names: joinList(speakers.map(({ name }) => name)),
    quotation_lang: evidence.lang,
    translations: translations.length > 0 ? JSON.stringify(translations) : undefined,
    check: checked?.result,
    checked_on: checked?.on,
    checked_hash: checked?.hash,
    citation: citationText(evidence, source),
    locator_kind: locator?.kind,
    locator: locator?.value,
  }
  return QUOTATION_FIELDS.map((name) => values[name])
}

/** Values of the source's columns, the rest of `EVIDENCE_FIELDS`: equal for all quotations of one source. */
export function sourceValues(slug: string, source: SourceRecord | undefined): Value[] {
  const values: Record<(typeof SOURCE_FIELDS)[number], Value> = {
    source: slug,
    source_type: source?.type,
    source_title: source?.title,
    source_container: source?.container,
    source_abbreviation: source?.abbreviation,
    source_authors: source && joinList(source.authors.map(({ name }) => name)),
    source_author_sort_names: source && joinList(source.authors.map(({ sortName }) => sortName)),
    source_publisher: source?.publisher,
    source_issued: source?.issued,
    source_url: source?.url,
    source_archived_url: source?.archivedUrl,
    source_lang: source?.lang,
    source_access: source?.access,
  }
  return SOURCE_FIELDS.map((name) => values[name])
}
