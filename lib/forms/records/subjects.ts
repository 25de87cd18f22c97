import { SUMMIT_STATUSES, TOPIC_SCOPES } from '@/lib/vocabulary'
import type { Field } from '../field'

/** What people speak about: themes, topics with their rule, summits. */
export const THEME_FIELDS: Field[] = [{ kind: 'line', name: 'label', label: 'Name', required: true }]

export const TOPIC_FIELDS: Field[] = [
  {
    kind: 'line',
    name: 'label',
    label: 'Name',
    hint: 'Short, as tables head a row: “Sanctions relief”',
    required: true,
  },
  {
    kind: 'text',
    name: 'proposition',
    label: 'Proposition',
    hint: 'A sentence one can be for or against, worded so that it leans neither way. Another wording gets a new number, and what was coded on the old one comes under review.',
    required: true,
  },
  { kind: 'record', name: 'theme', label: 'Theme', of: 'theme', required: true },
  {
    kind: 'choice',
    name: 'scope',
    label: 'Scope',
    required: true,
    options: TOPIC_SCOPES.map((value) => ({
      value,
      label: value === 'summit' ? 'Judged at a summit' : 'Standing, whatever the summit',
    })),
  },
  { kind: 'record', name: 'broader', label: 'Part of', hint: 'A topic that this one is part of, if any', of: 'topic' },
  {
    kind: 'group',
    name: 'rule',
    label: 'Coding rule',
    fields: [
      { kind: 'text', name: 'counts', label: 'What counts', required: true },
      { kind: 'text', name: 'excludes', label: 'What does not', required: true },
    ],
  },
]

export const SUMMIT_FIELDS: Field[] = [
  { kind: 'line', name: 'name', label: 'Name', required: true },
  {
    kind: 'line',
    name: 'shortName',
    label: 'Short name',
    hint: 'For filters and heads: “Second summit”',
    required: true,
  },
  { kind: 'date', name: 'date', label: 'Date', required: true },
  { kind: 'line', name: 'place', label: 'Place', hint: 'Empty where there is none yet' },
  {
    kind: 'choice',
    name: 'status',
    label: 'Status',
    required: true,
    options: SUMMIT_STATUSES.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
  },
]
