import {
  BASES,
  BASIS,
  CLAIM_KIND,
  CLAIM_KINDS,
  CONDITION_JOINS,
  CONDITION_KINDS,
  CONFIDENCES,
  POLARITIES,
  RECORDED_SILENCES,
  RESPONSE_BASES,
  RESPONSE_KIND,
  RESPONSE_KINDS,
  SILENCE,
  STANCE,
  STANCES,
} from '@/lib/vocabulary'
import { type Field, optionsOf } from '../field'

const capital = (value: string) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })
const quotations: Field = {
  kind: 'records',
  name: 'quotations',
  label: 'Quotations',
  hint: 'The words that prove it, by their ids, one a line',
  of: 'quotation',
}
const inference: Field = {
  kind: 'text',
  name: 'inference',
  label: 'Inference',
  hint: 'Inferred ones only: from what, in one sentence',
}

/** What a stance hangs on, and how sure it is: the part that a position on any topic has. */
export const STANCE_FIELDS: Field[] = [
  {
    kind: 'choice',
    name: 'stance',
    label: 'Stance',
    hint: 'Toward the proposition, from against to for',
    options: optionsOf(STANCES, STANCE).map((option, at) => ({ ...option, key: String(at + 1) })),
    required: true,
    open: true,
  },
  {
    kind: 'group',
    name: 'conditions',
    label: 'Conditions',
    fields: [
      {
        kind: 'choice',
        name: 'join',
        label: 'Joined by',
        options: CONDITION_JOINS.map((value) => ({ value, label: value === 'all' ? 'All of them' : 'Any of them' })),
      },
      {
        kind: 'rows',
        name: 'items',
        label: 'Terms',
        row: 'Condition',
        fields: [
          { kind: 'choice', name: 'kind', label: 'Kind', options: CONDITION_KINDS.map(capital) },
          { kind: 'line', name: 'text', label: 'What' },
        ],
      },
    ],
  },
  { kind: 'line', name: 'qualifier', label: 'Qualifier', hint: 'A reservation that names no trigger: “for now”' },
  { kind: 'choice', name: 'basis', label: 'Basis', options: optionsOf(BASES, BASIS), required: true },
  inference,
  { kind: 'choice', name: 'confidence', label: 'Confidence', options: CONFIDENCES.map(capital), required: true },
  { kind: 'date', name: 'statedOn', label: 'Stated on', required: true },
  { kind: 'text', name: 'summary', label: 'Summary', hint: 'In your own words', required: true },
]

export const POSITION_FIELDS: Field[] = [
  { kind: 'record', name: 'coding', label: 'Coding', of: 'coding', required: true },
  { kind: 'record', name: 'actor', label: 'Actor', of: 'actor', required: true },
  { kind: 'record', name: 'onBehalfOf', label: 'On behalf of', of: 'actor' },
  { kind: 'record', name: 'reportedBy', label: 'Reported by', of: 'actor' },
  { kind: 'record', name: 'topic', label: 'Topic', of: 'topic', required: true },
  { kind: 'record', name: 'summit', label: 'Summit', hint: 'Only where the topic is judged at one', of: 'summit' },
  ...STANCE_FIELDS,
  quotations,
]

export const CLAIM_FIELDS: Field[] = [
  { kind: 'record', name: 'coding', label: 'Coding', of: 'coding', required: true },
  { kind: 'record', name: 'claimant', label: 'Claimant', of: 'actor', required: true },
  { kind: 'record', name: 'onBehalfOf', label: 'On behalf of', of: 'actor' },
  { kind: 'record', name: 'reportedBy', label: 'Reported by', of: 'actor' },
  {
    kind: 'text',
    name: 'statement',
    label: 'Claim',
    hint: 'One sentence that can turn out true or false',
    required: true,
  },
  { kind: 'choice', name: 'kind', label: 'Kind', options: optionsOf(CLAIM_KINDS, CLAIM_KIND), required: true },
  { kind: 'record', name: 'summit', label: 'About', of: 'summit', required: true },
  { kind: 'record', name: 'topic', label: 'Restates the topic', of: 'topic' },
  {
    kind: 'choice',
    name: 'polarity',
    label: 'And',
    options: POLARITIES.map((value) => ({ value, label: `${value} it` })),
  },
  { kind: 'date', name: 'madeOn', label: 'Made on', required: true },
  quotations,
  {
    kind: 'rows',
    name: 'responses',
    label: 'Responses',
    row: 'Response',
    fields: [
      { kind: 'hidden', name: 'id' },
      { kind: 'record', name: 'coding', label: 'Coding', of: 'coding' },
      { kind: 'record', name: 'actor', label: 'Actor', of: 'actor' },
      {
        kind: 'choice',
        name: 'kind',
        label: 'Answer',
        options: RESPONSE_KINDS.map((value) => ({ value, label: RESPONSE_KIND[value].label })),
      },
      { kind: 'choice', name: 'basis', label: 'Basis', options: RESPONSE_BASES.map(capital) },
      inference,
      { kind: 'date', name: 'saidOn', label: 'Said on' },
      { kind: 'text', name: 'summary', label: 'Summary' },
      quotations,
    ],
  },
]

/** A silence recorded by hand, with where and when somebody looked. */
export const ABSENCE_FIELDS: Field[] = [
  { kind: 'record', name: 'actor', label: 'Actor', of: 'actor', required: true },
  { kind: 'record', name: 'topic', label: 'Topic', of: 'topic', required: true },
  { kind: 'record', name: 'summit', label: 'Summit', hint: 'Only where the topic is judged at one', of: 'summit' },
  { kind: 'choice', name: 'kind', label: 'Silence', options: optionsOf(RECORDED_SILENCES, SILENCE), required: true },
  { kind: 'record', name: 'source', label: 'Looked in', of: 'source', required: true },
  { kind: 'date', name: 'on', label: 'Looked on', required: true },
  { kind: 'line', name: 'by', label: 'By', required: true },
  { kind: 'text', name: 'note', label: 'Note' },
  quotations,
]
