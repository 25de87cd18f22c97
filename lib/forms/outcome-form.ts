import { OUTCOME, OUTCOMES } from '@/lib/outcome-vocabulary'
import type { Field } from './field'

/** The fields of the form that settles a claim. Words and a cited source may both prove it. */
export const OUTCOME_FORM: Field[] = [
  {
    kind: 'choice',
    name: 'outcome',
    label: 'Outcome',
    options: OUTCOMES.map((value) => ({ value, label: OUTCOME[value].label })),
    open: true,
    required: true,
  },
  { kind: 'date', name: 'on', label: 'Day it happened', hint: 'Leave it empty with “Cannot be told”' },
  { kind: 'records', name: 'quotations', label: 'Words that prove it', of: 'quotation' },
  {
    kind: 'record',
    name: 'source',
    label: 'Or a source that is cited, not quoted',
    hint: 'For a public fact: the source’s title, and below what it establishes, in your own words',
    of: 'source',
  },
  { kind: 'text', name: 'sentence', label: 'What the source establishes' },
  { kind: 'text', name: 'reason', label: 'Why, in one sentence', required: true },
]
