import type { ChangeView } from '@/lib/change/model'
import { countedSentence } from '@/lib/change/view-words'
import { chicagoEntry } from '@/lib/citations/chicago'
import { plainText } from '@/lib/citations/runs'
import type { Comparison, Provenance } from '@/lib/comparison/model'
import { movementText } from '@/lib/comparison/movement-words'
import { KEY } from '../key'
import type { Value } from '../long-row'
import { uncertainTexts } from '../uncertain-text'
import type { LineWriter } from './line'
import { codebookText } from './origin'

/** Columns of the table that stands beside another: what kind of note, of what, under which name and score, in words. */
const NOTE_FIELDS = ['kind', 'id', 'label', 'score', 'text'] as const
type Note = Partial<Record<(typeof NOTE_FIELDS)[number], Value>>

/** What stands once for all rows of a table: where they come from, and what their codes mean. */
export function* noteLines(
  { words, provenance }: { words: string; provenance: Provenance },
  line: LineWriter,
  others: Iterable<Note> = [],
): Generator<string> {
  yield line([...NOTE_FIELDS])
  const notes = [...provenanceNotes(words, provenance), ...others, ...keyNotes()]
  for (const note of notes) yield line(NOTE_FIELDS.map((name) => note[name]))
}

/** Notes of a comparison: besides, its actors and sources by id, who moved, and what is of uncertain date. */
export function* comparisonNotes(comparison: Comparison): Generator<Note> {
  yield { kind: 'movement', text: movementText(comparison) }
  for (const text of uncertainTexts(comparison)) yield { kind: 'date_uncertain', text }
  for (const { slug, name, affiliation } of comparison.actors)
    yield { kind: 'actor', id: slug, label: name, text: affiliation }
  for (const source of comparison.sources)
    yield { kind: 'source', id: source.slug, label: source.abbreviation, text: plainText(chicagoEntry(source)) }
}

/** Notes of a view of changes: besides, its counts in a sentence. */
export function* changeNotes(view: ChangeView): Generator<Note> {
  yield { kind: 'movement', text: countedSentence(view) }
}

function provenanceNotes(words: string, provenance: Provenance): Note[] {
  const { library, codebook, dataVersion, dataDate, address } = provenance
  const values = {
    view: words,
    library,
    data_version: dataVersion,
    data_date: dataDate,
    codebook: codebookText(codebook),
  }
  return Object.entries({ ...values, ...(address ? { address } : {}) }).map(([id, value]) => ({
    kind: 'provenance',
    id,
    text: String(value),
  }))
}

function* keyNotes(): Generator<Note> {
  for (const { code, kind, label, score, meaning } of KEY) yield { kind, id: code, label, score, text: meaning }
}
