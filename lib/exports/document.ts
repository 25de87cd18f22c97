import { cellLines, saidText } from '@/lib/change/cell-words'
import type { Cell, ComparedRow, Comparison, HeldCell, Provenance } from '@/lib/comparison/model'
import { rowLabel } from '@/lib/comparison/model'
import { movementText } from '@/lib/comparison/movement-words'
import { type EvidenceSpot, numberEvidence, readingLines, spotKey } from '@/lib/comparison/notes'
import { countWords } from '@/lib/comparison/words'
import { REVIEW_WORDS, reviewOf } from '@/lib/counting'
import type { EvidenceRecord, PositionRecord, SourceRecord, TopicRecord } from '@/lib/records/read-model'
import { SILENCE, type Silence, STANCE, type Stance } from '@/lib/vocabulary'
import { type EvidenceWords, evidenceWords } from './evidence-words'
import { CELL_CODES, type KeyEntry, usedKey } from './key'
import { type Note, NoteList } from './notes'
import { marksOf, type Term, termsOf } from './position-text'
import { provenanceText } from './provenance-text'
import { leftOutText, lookedText } from './silence-text'
import { uncertainTexts } from './uncertain-text'
import { verdictText } from './verdict-text'

/**
 * A view as a table of words, shared by Markdown, Word, LaTeX and HTML: each format only typesets it.
 */
export type TableDocument<Cell extends CellWords = CellWords> = {
  words: string
  /** A sentence above the table: who moved, and how. */
  sentence?: string | undefined
  /** Table caption, written for screen readers. */
  caption: string
  corner: string
  columns: Head[]
  /** Relative column widths; the first is the column of line heads. */
  widths: number[]
  lines: { head: Head; cells: Cell[] }[]
  /** One note per quotation, numbered in reading order. */
  notes: Note[]
  /** Positions whose date may lie before or after the view's date; not counted. */
  uncertain: string[]
  key: KeyEntry[]
  provenance: string
  origin: Provenance
  sources: SourceRecord[]
}

export type Head = {
  kind: 'actor' | 'topic'
  name: string
  /** Affiliation of an actor, proposition of a topic. */
  detail: string | undefined
  /** Topics only: "Opposite sides: 1 for, 1 against". */
  verdict: string | undefined
}

/** Content of a comparison cell. */
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

/** Content of any table cell. */
export type CellWords =
  | ComparisonCell
  /** A head (name and detail) printed inside a cell. */
  | { kind: 'head'; head: Head }
  /** Statements about a claim, each with its speaker; `none` is printed where there are none. */
  | { kind: 'said'; said: SaidWords[]; none: string }

export type PositionWords = {
  stance: Stance
  label: string
  marks: string[]
  /** The day of the words, and earlier days of the same answer: "Said 4 Mar 2019, the same 28 Mar 2018". */
  said?: string | undefined
  /** What led to the answer and stands beside it, a line each: "Moved from opposes unless, 9 Mar 2018". */
  movement?: string[] | undefined
  terms: Term[]
  qualifier: string | undefined
  summary: string | undefined
  /** Repeated in the first quotation's note by formats that have notes. */
  inference: string | undefined
  evidence: EvidenceWords[]
}

/** One statement: "Endorses", "Victor Cha", "inferred", a summary, the quoted words. */
export type SaidWords = {
  label: string | undefined
  who: string
  marks: string[]
  summary: string | undefined
  evidence: EvidenceWords[]
}

/** Builds the table of a comparison. Follows the view's `transpose` and `cells`, as the page does. */
export function toDocument(comparison: Comparison): TableDocument<ComparisonCell> {
  const { rows, actors, filter, sources } = comparison
  const notes = new NoteList(sources)
  const noted = new Map(
    numberEvidence(comparison).map((spot) => [spotKey(spot), notes.add(spot.evidence, inferenceAt(spot))]),
  )
  const [down, across] = [rows.map((row) => topicHead(row, actors)), actors.map(actorHead)]
  const heads = filter.transpose ? { lines: across, columns: down } : { lines: down, columns: across }
  return {
    words: comparison.words,
    sentence: movementText(comparison),
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

/** Relative width of the line heads, which hold proposition and verdict; a cell is 1. */
const LEAD_WIDTH = 1.1

/** The inference of a position, for the note on its first quotation only; undefined for the others. */
export function inferenceAt({ position, evidence }: EvidenceSpot): string | undefined {
  return position?.evidence[0] === evidence ? (position.inference ?? undefined) : undefined
}

function actorHead({ name, affiliation }: Comparison['actors'][number]): Head {
  return { kind: 'actor', name, detail: affiliation, verdict: undefined }
}

function topicHead(row: ComparedRow, actors: Comparison['actors']): Head {
  return {
    kind: 'topic',
    name: rowLabel(row),
    detail: row.topic.proposition,
    verdict: verdictText(row, actors),
  }
}

type Shown = { filter: Pick<Comparison['filter'], 'cells'>; sources: SourceRecord[] }

/** @param noteOn returns the note for a piece of evidence in this cell */
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
    positions: cell.positions.map((position, index) => ({
      stance: position.stance,
      label: STANCE[position.stance].label,
      marks: marksOf(position, []),
      said: saidText(position, index === 0 ? cell.movement : undefined),
      movement: index === 0 ? cellLines(cell) : [],
      terms: full ? termsOf(position) : [],
      qualifier: full ? (position.qualifier ?? undefined) : undefined,
      summary: full ? position.summary : undefined,
      inference: full ? (position.inference ?? undefined) : undefined,
      evidence: evidence(position.evidence, position),
    })),
  }
}

function reviewText({ positions }: HeldCell): string | undefined {
  const review = reviewOf(positions)
  return review && `${CELL_CODES.under_review.label}: ${REVIEW_WORDS[review]}`
}

/** The sources of a position's evidence that the view holds. */
export function evidenceSources({ evidence }: PositionRecord, sources: SourceRecord[]): SourceRecord[] {
  return sources.filter(({ slug }) => evidence.some(({ source }) => source === slug))
}
