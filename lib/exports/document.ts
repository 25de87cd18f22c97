import type { Cell, ComparedRow, Comparison, HeldCell, Provenance } from '@/lib/comparison/model'
import { verdictWords } from '@/lib/comparison/verdict'
import { countWords } from '@/lib/comparison/words'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import type { EvidenceRecord, PositionRecord, SourceRecord } from '@/lib/records'
import { SILENCE, type Silence, STANCE, type Stance } from '@/lib/vocabulary'
import { citationText, evidenceText, isQuoted, translationTexts } from './evidence-text'
import { CELL_CODES, type KeyEntry, usedKey } from './key'
import { type Note, NoteList } from './notes'
import { marksOf, type Term, termsOf } from './position-text'
import { provenanceText } from './provenance-text'
import { leftOutText, lookedText } from './silence-text'
import { uncertainTexts } from './uncertain-text'

/**
 * A view as a document prints it, in words: what Markdown, Word, LaTeX and HTML share, so that each of them
 * only sets the type.
 */
export type TableDocument<Cell extends CellWords = CellWords> = {
  words: string
  /** What the table is, for whoever hears it before seeing it. */
  caption: string
  corner: string
  columns: Head[]
  lines: { head: Head; cells: Cell[] }[]
  /** Numbered in reading order, one a quotation. */
  notes: Note[]
  /** Positions that may or may not fall before the view's date. */
  uncertain: string[]
  key: KeyEntry[]
  provenance: string
  origin: Provenance
  sources: SourceRecord[]
}

export type Head = {
  kind: 'actor' | 'topic'
  name: string
  /** An actor's affiliation, a topic's proposition. */
  detail: string | undefined
  /** A topic's: "Opposite sides: 1 for, 1 against". */
  verdict: string | undefined
}

/** What stands inside a cell of a comparison. */
export type ComparisonCell =
  | { kind: 'held'; review: string | undefined; positions: PositionWords[] }
  | {
      kind: 'silent'
      silence: Silence
      label: string
      looked: string | undefined
      note: string | undefined
      evidence: EvidenceWords[]
    }
  | { kind: 'left_out'; label: string }

/** What stands inside a cell of any table. */
export type CellWords =
  | ComparisonCell
  /** The name of somebody or something, as a head says it. */
  | { kind: 'head'; head: Head }
  /** What was said to a claim, each with who said it. */
  | { kind: 'said'; said: SaidWords[]; none: string }

export type PositionWords = {
  stance: Stance
  label: string
  marks: string[]
  terms: Term[]
  qualifier: string | undefined
  summary: string | undefined
  /** Also in the note on the first quotation, for formats that have notes. */
  inference: string | undefined
  evidence: EvidenceWords[]
}

/** One thing that somebody said: "Endorses", "Victor Cha", "inferred", a summary, the words. */
export type SaidWords = {
  label: string | undefined
  who: string
  marks: string[]
  summary: string | undefined
  evidence: EvidenceWords[]
}

export type EvidenceWords = {
  quoted: boolean
  /** In quotation marks where quoted. Undefined where the view does not show quotations. */
  words: string | undefined
  lang: string
  translations: string[]
  citation: string
  note: Note
}

/** A comparison as such a table. Heeds the view's `transpose` and `cells`, as the page does. */
export function toDocument(comparison: Comparison): TableDocument<ComparisonCell> {
  const notes = new NoteList(comparison.sources)
  const { rows, actors, filter } = comparison
  const heads = { actors: actors.map(actorHead), topics: rows.map(topicHead) }
  const across = filter.transpose
  const lines = across
    ? heads.actors.map((head, at) => ({ head, cells: rows.map((row) => row.cells[at]) }))
    : rows.map((row, at) => ({ head: heads.topics[at] as Head, cells: row.cells }))
  return {
    words: comparison.words,
    caption: `${countWords(rows.length, 'topic')}, ${countWords(actors.length, 'actor')}. Each cell: the stance, its terms, a summary, the words and the number of their note.`,
    corner: across ? 'Actor' : 'Topic',
    columns: across ? heads.topics : heads.actors,
    lines: lines.map(({ head, cells }) => ({
      head,
      cells: cells.flatMap((cell) => (cell ? [cellWords(cell, comparison, notes)] : [])),
    })),
    notes: notes.all,
    uncertain: uncertainTexts(comparison),
    key: usedKey(comparison),
    provenance: provenanceText(comparison.provenance),
    origin: comparison.provenance,
    sources: comparison.sources,
  }
}

function actorHead({ name, affiliation }: Comparison['actors'][number]): Head {
  return { kind: 'actor', name, detail: affiliation, verdict: undefined }
}

function topicHead({ topic, verdict }: ComparedRow): Head {
  const { label, count } = verdictWords(verdict)
  return { kind: 'topic', name: topic.label, detail: topic.proposition, verdict: count ? `${label}: ${count}` : label }
}

type Shown = { filter: Pick<Comparison['filter'], 'cells'>; sources: SourceRecord[] }

export function cellWords(cell: Cell, { filter, sources }: Shown, notes: NoteList): ComparisonCell {
  const shows = filter.cells
  const evidence = (records: EvidenceRecord[], position?: PositionRecord) =>
    records.map((record, at) =>
      // The inference stands once, in the note on the first quotation it was drawn from.
      evidenceWords(record, sources, shows === 'quotation', notes, at === 0 ? position?.inference : null),
    )
  if (cell.kind === 'left_out') return { kind: 'left_out', label: leftOutText(cell) }
  if (cell.kind === 'silent')
    return {
      kind: 'silent',
      silence: cell.silence,
      label: SILENCE[cell.silence].label,
      looked: lookedText(cell, sources),
      note: shows === 'stance' ? undefined : (cell.note ?? undefined),
      evidence: evidence(cell.evidence),
    }
  const full = shows !== 'stance'
  return {
    kind: 'held',
    review: reviewText(cell),
    positions: cell.positions.map((position) => ({
      stance: position.stance,
      label: STANCE[position.stance].label,
      marks: marksOf(position, evidenceSources(position, sources)),
      terms: full ? termsOf(position) : [],
      qualifier: full ? (position.qualifier ?? undefined) : undefined,
      summary: full ? position.summary : undefined,
      inference: full ? (position.inference ?? undefined) : undefined,
      evidence: evidence(position.evidence, position),
    })),
  }
}

export function evidenceWords(
  evidence: EvidenceRecord,
  sources: SourceRecord[],
  shown: boolean,
  notes: NoteList,
  inference: string | null | undefined,
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
    note: notes.add(evidence, inference ?? undefined),
  }
}

function reviewText({ positions }: HeldCell): string | undefined {
  const review = reviewOf(positions)
  return review && `${CELL_CODES.under_review.label}: ${REVIEW_WORDS[review]}`
}

/** The sources a position rests on, as far as the view holds them. */
export function evidenceSources({ evidence }: PositionRecord, sources: SourceRecord[]): SourceRecord[] {
  return sources.filter(({ slug }) => evidence.some(({ source }) => source === slug))
}
