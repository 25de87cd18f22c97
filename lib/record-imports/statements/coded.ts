import type { BundleSource } from '@/lib/bundle/schema'
import type { Stance } from '@/lib/vocabulary'
import type { Range } from './stored-text'

/** A coded file in the terms of its mapping: documents with marked statements, whatever program wrote it. */
export type CodedFile = {
  /** The documents in the order of the file, from the beginning each time. */
  documents(): Iterable<CodedDocument>
  /** What the file says of somebody besides the name. */
  about(speaker: Speaker): { aliases: string[]; description: string | null }
  /** What the file says of a concept: its coding rule, and the concept that it is part of. */
  concept(label: string): { rule: string | null; broader: string | null }
  /** How the program is named in records: “Discourse Network Analyzer”. */
  program: string
}

export type CodedDocument = {
  /** Its number in the file, and its title for places. */
  number: number
  title: string
  /** The source without a name; or why there is none, which refuses its statements too. */
  source: Omit<BundleSource, 'slug'> | { problem: string }
  /** As the file has it; ranges count in it. */
  text: string
  /** Notes by coder, for the notes of their codings. */
  notes: ReadonlyMap<string, string>
  statements: CodedStatement[]
}

export type Speaker = { name: string; kind: 'person' | 'organization' }

export type CodedStatement = {
  /** Its number in the file, or its position in it where numbers are no integers. */
  number: number
  range: Range
  coder: string
  /** Who speaks: people, or an organization where no person does. Several speak jointly. */
  speakers: Speaker[]
  /** The organization of the people who speak. */
  organization: string | null
  /** The concepts that it is coded with. */
  concepts: string[]
  stance: CodedStance
  /** The coder's own words, where a variable holds them. */
  summary: string | null
  /** What else the coder noted, for the note of the coding. */
  note: string | null
}

/**
 * The stance, with the coding in words (“agreement with”); what is wrong with it; why the mapping leaves it out; or the
 * question without whose answer it is not known.
 */
export type CodedStance =
  | { stance: Stance; words: string }
  | { problem: string }
  | { left: string }
  | { question: string }
