import type { BundleSource } from '@/lib/bundle/schema'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import type { ActorKind, TopicScope } from '@/lib/vocabulary'

/** Kinds of file from which records are imported. */
export const IMPORT_KINDS = ['bundle', 'csv', 'tsv', 'xlsx', 'dna', 'qdpx', 'csl', 'bibtex', 'ris', 'texts'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Place in a file: in words (“row 17, Q1”), and its row, document or statement as a number, which sorts. */
export type Place = { words: string; row: number }

/** One fact about how a file was read, for the line under the title of the preview: `{ label: 'Encoding', value: 'UTF-8' }`. */
export type ReadingFact = { label: string; value: string }

/** One choice that a file leaves open. The answer goes into the mapping's `choices` under the id. */
export type Question = {
  id: string
  place: Place
  /** What is open, in one or two sentences. */
  says: string
  choices: { value: string; label: string }[]
  /** The value in force: the answer in the mapping, or the default. */
  chosen: string
  /** Whether the records that it is about stay out of the import until it is answered. */
  waits: boolean
}

/**
 * One line of a reader's answer. The layout comes first; records come in the order of the file, in which one may name
 * others before or after it. A record has the shape of its list in a bundle and has passed the schema of its type.
 * Records of one name come once.
 */
export type Line =
  /** `header` names the cells of refused rows, for their file; absent for a file without columns. */
  | { kind: 'layout'; facts: ReadingFact[]; layout: unknown; header?: string[] }
  /** `waits` is the id of the question without an answer for which the record stays out, with all that rests on it. */
  | { kind: 'record'; type: RecordType; record: object; place: Place; waits?: string }
  | { kind: 'text'; source: string; body: string; place: Place }
  /** Could not become a record; `cells` are the values of its row as the file has them. */
  | { kind: 'refused'; what: string; place: Place; reason: string; cells?: string[] }
  /** Was understood, and there is nothing to record: a question that was not put. */
  | { kind: 'nothing'; what: string; place: Place; reason: string }
  /** Has no place in a library, and is listed as such: colours, regular expressions, unmapped columns. */
  | { kind: 'unplaced'; what: string; count: number }
  | { kind: 'question'; question: Question }

/** Records of the library by which a reader recognizes names. */
export type KnownRecords = {
  /** `record`: the whole of it, which a file may add names and affiliations to. */
  actors: { slug: string; name: string; aliases: string[]; kind: ActorKind; record?: RecordOf<'actor'> }[]
  topics: { slug: string; label: string; proposition: string | null; scope: TopicScope; wording: number }[]
  themes: { slug: string; label: string }[]
  summits: { slug: string; name: string; date: string | null }[]
  /** Whole records: a file that holds a part of a source is laid over what is on record of it. */
  sources: BundleSource[]
  /** The newest text of each source that has one, by the SHA-256 of its words (`db/text-hash.ts`). */
  texts: { source: string; hash: string }[]
}

/** Bytes from `start` up to `end`, which is not among them. */
export type ByteRange = { start: number; end: number }

/** A file as a reader gets it. `path` is a private copy, for formats that can only be opened by name. */
export type ImportedFile = {
  name: string
  size: number
  path: string
  chunks(range?: ByteRange): AsyncIterable<Uint8Array>
}

/**
 * `today` is YYYY-MM-DD, `by` who imports, for codings. `mapping` has the kind's own schema, in which every part may be
 * absent and is then guessed; answers to questions are in its `choices`, by the question's id, together with answers to
 * questions that are not the reader's. Undefined where all is guessed.
 */
export type ReaderInput = {
  file: ImportedFile
  mapping: unknown
  known: KnownRecords
  today: string
  by: string
}

/**
 * Reads a file line by line.
 *
 * @throws {UnreadableFile} where it is not of its kind, in words that say what was tried and at which byte or row
 */
export type Reader = (input: ReaderInput) => AsyncIterable<Line>
