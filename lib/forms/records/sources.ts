import type { RecordOf } from '@/lib/editing/record-types'
import { readRights } from '@/lib/sources/rights'
import { ACCESS_LABEL, ACCESS_MEANING } from '@/lib/sources/words'
import { ACCESSES, SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import { type Field, optionsOf } from '../field'

/** How a source is cited and who may read it. Its text is brought in elsewhere; nothing is fetched from an address. */
export const SOURCE_FIELDS: Field[] = [
  { kind: 'text', name: 'title', label: 'Title', required: true },
  { kind: 'choice', name: 'type', label: 'Type', options: optionsOf(SOURCE_TYPES, SOURCE_TYPE), required: true },
  {
    kind: 'date',
    name: 'issued',
    label: 'Published',
    hint: '~ where worked out; ../2019-01-22: by then',
    required: true,
  },
  { kind: 'line', name: 'container', label: 'In', hint: 'Newspaper, journal, programme or site' },
  { kind: 'line', name: 'abbreviation', label: 'Cited as', hint: 'Short: CSM', required: true },
  { kind: 'line', name: 'publisher', label: 'Publisher', hint: 'Where that is not what it appeared in' },
  { kind: 'line', name: 'lang', label: 'Language', hint: 'A tag such as en or ko', required: true },
  {
    kind: 'rows',
    name: 'authors',
    label: 'Authors',
    row: 'Author',
    fields: [
      { kind: 'line', name: 'name', label: 'Name' },
      { kind: 'line', name: 'sortName', label: 'Filed under' },
      { kind: 'record', name: 'actor', label: 'Own record', of: 'actor' },
    ],
  },
  { kind: 'line', name: 'url', label: 'Address', hint: 'For citations; nothing is fetched from it' },
  { kind: 'line', name: 'archivedUrl', label: 'Archived at', hint: 'A copy that will still be there' },
  {
    kind: 'choice',
    name: 'access',
    label: 'Access',
    options: ACCESSES.map((value) => ({ value, label: `${ACCESS_LABEL[value]}: ${ACCESS_MEANING[value]}` })),
    required: true,
  },
  { kind: 'line', name: 'rights', label: 'Rights', hint: 'Licence or terms, as the source states them' },
  { kind: 'flag', name: 'mayBeShown', label: 'Readers may be shown the whole text (written at the end of the rights)' },
]

/** A source as its form asks for it: what its rights say of the text is a box to tick. */
export function sourceAsAsked(source: RecordOf<'source'>): Record<string, unknown> {
  const { statement, shown } = readRights(source.rights)
  return { ...source, rights: statement, mayBeShown: shown }
}
