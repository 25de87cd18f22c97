import { capitalize } from '@/lib/capitalize'
import type { Field } from '@/lib/forms/field'
import { optionsOf } from '@/lib/forms/field'
import { STANCE_FIELDS } from '@/lib/forms/records/stances'
import {
  ACTOR_KIND,
  ACTOR_KINDS,
  CLAIM_KIND,
  CLAIM_KINDS,
  EVIDENCE_MODE,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  POLARITIES,
  RESPONSE_BASES,
  RESPONSE_KIND,
  RESPONSE_KINDS,
  ROLE,
  ROLES,
} from '@/lib/vocabulary'

const capitalized = (value: string) => ({ value, label: capitalize(value) })

/** What the selected words prove. A card records one of these; the same words can get further cards. */
const PROVES = ['position', 'claim', 'response', 'nothing'] as const
export type Proves = (typeof PROVES)[number]
const PROVES_LABEL: Record<Proves, string> = {
  position: 'A position',
  claim: 'A claim',
  response: 'A response to a claim',
  nothing: 'Nothing yet: keep the words',
}

const PROVES_KEY: Record<Proves, string> = { position: 'a', claim: 'c', response: 'r', nothing: 'k' }

/** Fields for the speaker of the selected words and how they are quoted. */
const WORDS_FIELDS: Field[] = [
  { kind: 'records', name: 'speakers', label: 'Speaker', hint: 'Several for joint words, one a line', of: 'actor' },
  {
    kind: 'group',
    name: 'newActor',
    label: 'Somebody new',
    fields: [
      { kind: 'line', name: 'name', label: 'Name' },
      { kind: 'choice', name: 'kind', label: 'Type', options: optionsOf(ACTOR_KINDS, ACTOR_KIND) },
      { kind: 'line', name: 'organization', label: 'Organization' },
      { kind: 'line', name: 'title', label: 'Title' },
      {
        kind: 'choice',
        name: 'role',
        label: 'Role',
        options: ROLES.map((value) => ({ value, label: ROLE[value].label })),
      },
    ],
  },
  {
    kind: 'choice',
    name: 'mode',
    label: 'How it is quoted',
    options: optionsOf(EVIDENCE_MODES, EVIDENCE_MODE),
    required: true,
  },
  { kind: 'line', name: 'lang', label: 'Language', required: true },
  {
    kind: 'group',
    name: 'locator',
    label: 'Where',
    fields: [
      { kind: 'choice', name: 'kind', label: 'Counted in', options: LOCATOR_KINDS.map(capitalized) },
      { kind: 'line', name: 'value', label: 'Number or place' },
    ],
  },
]

const POSITION_GROUP: Field = {
  kind: 'group',
  name: 'position',
  label: 'Position',
  fields: [
    { kind: 'record', name: 'topic', label: 'Topic', of: 'topic', required: true },
    { kind: 'record', name: 'summit', label: 'Summit', hint: 'Only where the topic is judged at one', of: 'summit' },
    { kind: 'record', name: 'actor', label: 'Whose position it is', hint: 'Leave empty for the speaker', of: 'actor' },
    { kind: 'record', name: 'onBehalfOf', label: 'On behalf of', of: 'actor' },
    { kind: 'record', name: 'reportedBy', label: 'Reported by', of: 'actor' },
    ...STANCE_FIELDS,
  ],
}

const CLAIM_GROUP: Field = {
  kind: 'group',
  name: 'claim',
  label: 'Claim',
  fields: [
    {
      kind: 'text',
      name: 'statement',
      label: 'Claim',
      hint: 'One sentence that can turn out true or false',
      required: true,
    },
    { kind: 'choice', name: 'kind', label: 'Kind', options: optionsOf(CLAIM_KINDS, CLAIM_KIND), required: true },
    { kind: 'record', name: 'summit', label: 'About', of: 'summit', required: true },
    { kind: 'record', name: 'claimant', label: 'Whose claim it is', hint: 'Leave empty for the speaker', of: 'actor' },
    { kind: 'record', name: 'onBehalfOf', label: 'On behalf of', of: 'actor' },
    { kind: 'record', name: 'reportedBy', label: 'Reported by', of: 'actor' },
    { kind: 'record', name: 'topic', label: 'Restates the topic', of: 'topic' },
    {
      kind: 'choice',
      name: 'polarity',
      label: 'How it restates it',
      options: POLARITIES.map((value) => ({ value, label: `${value} it` })),
    },
    { kind: 'date', name: 'madeOn', label: 'Made on', required: true },
  ],
}

const RESPONSE_GROUP: Field = {
  kind: 'group',
  name: 'response',
  label: 'Response',
  fields: [
    { kind: 'record', name: 'claim', label: 'To the claim', of: 'claim', required: true },
    {
      kind: 'choice',
      name: 'kind',
      label: 'Answer',
      options: RESPONSE_KINDS.map((value) => ({ value, label: RESPONSE_KIND[value].label })),
      required: true,
    },
    { kind: 'choice', name: 'basis', label: 'Basis', options: RESPONSE_BASES.map(capitalized), required: true },
    { kind: 'text', name: 'inference', label: 'Inference', hint: 'Inferred ones only' },
    { kind: 'date', name: 'saidOn', label: 'Said on', required: true },
    { kind: 'text', name: 'summary', label: 'Summary', required: true },
  ],
}

export const CARD_FIELDS: Field[] = [
  ...WORDS_FIELDS,
  {
    kind: 'choice',
    name: 'proves',
    label: 'These words prove',
    options: PROVES.map((value) => ({ value, label: PROVES_LABEL[value], key: PROVES_KEY[value] })),
    required: true,
    open: true,
  },
  POSITION_GROUP,
  CLAIM_GROUP,
  RESPONSE_GROUP,
]
