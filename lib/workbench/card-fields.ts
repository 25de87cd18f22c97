import type { Field } from '@/lib/forms/field'
import { fieldsFrom, someFields } from '@/lib/forms/records/fields'
import { capitalOptions, optionsOf } from '@/lib/records/options'
import { ACTOR_KIND, ACTOR_KINDS, RESPONSE_BASES, RESPONSE_KIND, RESPONSE_KINDS, ROLE, ROLES } from '@/lib/vocabulary'

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
  ...someFields('quotation', ['mode', 'lang', 'locator']),
]

const POSITION_GROUP: Field = {
  kind: 'group',
  name: 'position',
  label: 'Position',
  fields: [
    ...someFields('position', ['topic', 'summit']),
    { kind: 'record', name: 'actor', label: 'Whose position it is', hint: 'Leave empty for the speaker', of: 'actor' },
    ...someFields('position', ['onBehalfOf', 'reportedBy']),
    ...fieldsFrom('position', 'stance', ['quotations']),
  ],
}

const CLAIM_GROUP: Field = {
  kind: 'group',
  name: 'claim',
  label: 'Claim',
  fields: [
    ...someFields('claim', ['statement', 'kind', 'summit']),
    { kind: 'record', name: 'claimant', label: 'Whose claim it is', hint: 'Leave empty for the speaker', of: 'actor' },
    ...someFields('claim', ['onBehalfOf', 'reportedBy', 'topic', 'polarity', 'madeOn']),
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
    { kind: 'choice', name: 'basis', label: 'Basis', options: capitalOptions(RESPONSE_BASES), required: true },
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
