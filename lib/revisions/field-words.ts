import { formatDate, parseDate } from '@/lib/dates'
import {
  BASES,
  BASIS,
  CLAIM_KIND,
  CLAIM_KINDS,
  RESPONSE_KIND,
  RESPONSE_KINDS,
  SILENCE,
  SILENCES,
  STANCE,
  STANCES,
} from '@/lib/vocabulary'

/** The name of a record by its slug, as the field that holds it says what it is. */
export type NameOf = (field: string, slug: string) => string | undefined

const LABELS: Record<string, string> = {
  actor: 'Actor',
  onBehalfOf: 'On behalf of',
  reportedBy: 'Reported by',
  statedOn: 'Stated on',
  madeOn: 'Made on',
  on: 'Day',
  withdrawal: 'Reason for withdrawal',
  quotations: 'Quotations',
}
const PROSE = new Set([
  'summary',
  'inference',
  'qualifier',
  'conditions',
  'statement',
  'withdrawal',
  'note',
  'proposition',
])
const REFERENCES = new Set(['actor', 'onBehalfOf', 'reportedBy', 'claimant', 'topic', 'summit', 'source'])
const DATES = new Set(['statedOn', 'madeOn', 'saidOn', 'on', 'issued'])

/** A key of the bundle as a label: `statedOn` is "Stated on". */
export function fieldLabel(field: string): string {
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return LABELS[field] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** Fields whose changes are told word by word. */
export const isProse = (field: string) => PROSE.has(field)

/** A field's value in words; undefined where it is not given. */
export function fieldWords(field: string, value: unknown, nameOf: NameOf): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((one) => plain(field, one, nameOf)).join(', ')
  return plain(field, value, nameOf)
}

function plain(field: string, value: unknown, nameOf: NameOf): string {
  if (field === 'conditions') return conditionWords(value) ?? JSON.stringify(value)
  if (typeof value === 'string')
    return (
      (REFERENCES.has(field) ? nameOf(field, value) : termOf(field, value)) ??
      (DATES.has(field) ? dateWords(value) : value)
    )
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const termIn = <T extends string>(terms: readonly T[], labels: Record<T, { label: string }>, value: string) => {
  const term = terms.find((one) => one === value)
  return term && labels[term].label
}

function termOf(field: string, value: string): string | undefined {
  if (field === 'stance') return termIn(STANCES, STANCE, value)
  if (field === 'basis') return termIn(BASES, BASIS, value)
  if (field === 'kind')
    return (
      termIn(CLAIM_KINDS, CLAIM_KIND, value) ??
      termIn(RESPONSE_KINDS, RESPONSE_KIND, value) ??
      termIn(SILENCES, SILENCE, value)
    )
  return undefined
}

const dateWords = (value: string) => (parseDate(value) ? `${formatDate(value)} (${value})` : value)

function conditionWords(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('items' in value) || !Array.isArray(value.items))
    return undefined
  const join = 'join' in value && value.join === 'any' ? ' or ' : ' and '
  return value.items.map((item: { kind?: unknown; text?: unknown }) => `${item.kind} ${item.text}`).join(join)
}
