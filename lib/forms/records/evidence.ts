import { EVIDENCE_MODE, EVIDENCE_MODES, LOCATOR_KINDS, TRANSLATION_METHODS } from '@/lib/vocabulary'
import { type Field, optionsOf } from '../field'

/** A quotation without its words and anchors, which are taken from the text and never typed. */
export const QUOTATION_FIELDS: Field[] = [
  { kind: 'records', name: 'speakers', label: 'Speakers', hint: 'One a line, the first speaker first', of: 'actor' },
  {
    kind: 'choice',
    name: 'mode',
    label: 'How it is quoted',
    options: optionsOf(EVIDENCE_MODES, EVIDENCE_MODE),
    required: true,
  },
  {
    kind: 'group',
    name: 'locator',
    label: 'Where',
    fields: [
      {
        kind: 'choice',
        name: 'kind',
        label: 'By',
        options: LOCATOR_KINDS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
      },
      { kind: 'line', name: 'value', label: 'Number or place' },
    ],
  },
  { kind: 'line', name: 'lang', label: 'Language', hint: 'A tag such as en or ko', required: true },
  {
    kind: 'rows',
    name: 'translations',
    label: 'Translations',
    row: 'Translation',
    fields: [
      { kind: 'line', name: 'lang', label: 'Into' },
      { kind: 'text', name: 'text', label: 'Words' },
      { kind: 'line', name: 'translator', label: 'Translator' },
      {
        kind: 'choice',
        name: 'method',
        label: 'By',
        options: TRANSLATION_METHODS.map((value) => ({ value, label: value === 'hand' ? 'Hand' : 'Machine' })),
      },
    ],
  },
]

/** One coder's pass over one source: what it covered, and whether "looked and found nothing" follows from it. */
export const CODING_FIELDS: Field[] = [
  { kind: 'record', name: 'source', label: 'Source', of: 'source', required: true },
  { kind: 'line', name: 'coder', label: 'Coder', required: true },
  { kind: 'date', name: 'day', label: 'Day', hint: 'YYYY-MM-DD', required: true },
  { kind: 'line', name: 'codebook', label: 'Codebook', required: true },
  {
    kind: 'flag',
    name: 'complete',
    label: 'Complete: where nothing is recorded for these actors and topics, somebody looked and found nothing',
  },
  { kind: 'flag', name: 'published', label: 'Published: the library shows this coding of its source' },
  { kind: 'records', name: 'actors', label: 'Actors covered', hint: 'One a line', of: 'actor' },
  { kind: 'records', name: 'topics', label: 'Topics covered', hint: 'One a line', of: 'topic' },
  { kind: 'records', name: 'summits', label: 'Summits covered', hint: 'One a line', of: 'summit' },
  { kind: 'text', name: 'note', label: 'Note' },
]
