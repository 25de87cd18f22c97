import type { Cell, ComparedRow, Comparison, HeldCell, Provenance } from '@/lib/comparison/model'
import { type EvidenceSpot, numberEvidence, readingLines, spotKey } from '@/lib/comparison/notes'
import { verdictWords } from '@/lib/comparison/verdict'
import { countWords } from '@/lib/comparison/words'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import type { EvidenceRecord, PositionRecord, SourceRecord, TopicRecord } from '@/lib/records'
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
  /** How wide the columns are against each other, that of the line heads first. */
  widths: number[]
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
  const { rows, actors, filter, sources } = comparison
  const notes = new NoteList(sources)
  const noted = new Map(
    numberEvidence(comparison).map((spot) => [spotKey(spot), notes.add(spot.evidence, inferenceAt(spot))]),
  )
  const [down, across] = [rows.map(topicHead), actors.map(actorHead)]
  const heads = filter.transpose ? { lines: across, columns: down } : { lines: down, columns: across }
  return {
    words: comparison.words,
    caption: `${countWords(rows.length, 'topic')}, ${countWords(actors.length, 'actor')}. Each cell: the stance, its terms, a summary, the words and the number of their note.`,
    corner: filter.transpose ? 'Actor' : 'Topic',
    columns: heads.columns,
    widths: [LEAD_WIDTH, ...heads.columns.map(() => 1)],
    lines: readingLines(comparison).map((line, index) => ({
      head: heads.lines[index] as Head,
      cells: line.map(({ topic, cell }) =>
        cellWords(cell, topic, comparison, (spot) => noted.get(spotKey(spot)) as Note),
      ),
    })),
    notes: notes.all,
    uncertain: uncertainTexts(comparison),
    key: usedKey(comparison),
    provenance: provenanceText(comparison.provenance),
    origin: comparison.provenance,
    sources,
  }
}

/** A topic's proposition and verdict take a little more than a cell. */
const LEAD_WIDTH = 1.1

/** What was inferred stands once, in the note on the first quotation it was drawn from. */
export function inferenceAt({ position, evidence }: EvidenceSpot): string | undefined {
  return position?.evidence[0] === evidence ? (position.inference ?? undefined) : undefined
}

function actorHead({ name, affiliation }: Comparison['actors'][number]): Head {
  return { kind: 'actor', name, detail: affiliation, verdict: undefined }
}

function topicHead({ topic, verdict }: ComparedRow): Head {
  const { label, count } = verdictWords(verdict)
  return { kind: 'topic', name: topic.label, detail: topic.proposition, verdict: count ? `${label}: ${count}` : label }
}

type Shown = { filter: Pick<Comparison['filter'], 'cells'>; sources: SourceRecord[] }

/** @param noteOn the note on a piece of evidence in this cell */
export function cellWords(
  cell: Cell,
  topic: TopicRecord,
  { filter, sources }: Shown,
  noteOn: (spot: EvidenceSpot) => Note,
): ComparisonCell {
  const shows = filter.cells
  const evidence = (records: EvidenceRecord[], position?: PositionRecord) =>
    records.map((record) =>
      evidenceWords(record, sources, shows === 'quotation', noteOn({ topic, cell, position, evidence: record })),
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

function reviewText({ positions }: HeldCell): string | undefined {
  const review = reviewOf(positions)
  return review && `${CELL_CODES.under_review.label}: ${REVIEW_WORDS[review]}`
}

/** The sources a position rests on, as far as the view holds them. */
export function evidenceSources({ evidence }: PositionRecord, sources: SourceRecord[]): SourceRecord[] {
  return sources.filter(({ slug }) => evidence.some(({ source }) => source === slug))
}
