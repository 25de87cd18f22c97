import type { Field } from '@/lib/forms/field'
import { someFields } from '@/lib/forms/records/fields'
import { capitalOptions, optionsOf } from '@/lib/records/options'
import {
  ACTOR_KIND,
  ACTOR_KINDS,
  CONDITION_JOINS,
  RECORDED_SILENCES,
  RESPONSE_BASES,
  RESPONSE_KIND,
  RESPONSE_KINDS,
  ROLE,
  ROLES,
  SILENCE,
} from '@/lib/vocabulary'

/** What the selected words prove. A card records one of these; the same words can get further cards. */
const PROVES = ['position', 'claim', 'response', 'silence', 'nothing'] as const
export type Proves = (typeof PROVES)[number]
const PROVES_LABEL: Record<Proves, string> = {
  position: 'Position',
  claim: 'Claim',
  response: 'Response',
  silence: 'Silence',
  nothing: 'Keep only',
}
const PROVES_KEY: Record<Proves, string> = { position: 'a', claim: 'c', response: 'r', silence: 'u', nothing: 'k' }

/** What nobody has to be asked about a new person, folded. */
const NEW_ACTOR_FIELDS: Field[] = [
  { kind: 'line', name: 'title', label: 'Title', hint: 'As the text calls them' },
  { kind: 'line', name: 'organization', label: 'Organization' },
  {
    kind: 'choice',
    name: 'role',
    label: 'Role',
    options: ROLES.map((value) => ({ value, label: ROLE[value].label })),
  },
  { kind: 'choice', name: 'kind', label: 'Type', options: optionsOf(ACTOR_KINDS, ACTOR_KIND) },
]

/** The stance gives the kind of its conditions: “if” for support, “unless” for opposition. */
const CONDITIONS_GROUP: Field = {
  kind: 'group',
  name: 'conditions',
  label: 'Condition',
  fields: [
    { kind: 'rows', name: 'items', label: 'Conditions', row: 'Condition', fields: [{ kind: 'line', name: 'text', label: 'Condition' }] }, // biome-ignore format: one thought
    {
      kind: 'choice',
      name: 'join',
      label: 'Together',
      options: CONDITION_JOINS.map((value) => ({
        value,
        label: value === 'all' ? 'All of them' : 'Any of them',
      })),
    },
  ],
}

const POSITION_GROUP: Field = {
  kind: 'group',
  name: 'position',
  label: 'Position',
  fields: [
    ...someFields('position', ['stance']),
    CONDITIONS_GROUP,
    {
      kind: 'text',
      name: 'summary',
      label: 'In your words',
      hint: 'Left empty, it says the stance and the proposition',
    },
    ...someFields('position', ['qualifier', 'basis', 'inference', 'confidence', 'statedOn']),
    { kind: 'record', name: 'actor', label: 'Actor', hint: 'Whose position it is, if not the speaker’s', of: 'actor' },
    ...someFields('position', ['onBehalfOf', 'reportedBy']),
  ],
}

const CLAIM_GROUP: Field = {
  kind: 'group',
  name: 'claim',
  label: 'Claim',
  fields: [
    ...someFields('claim', ['statement', 'kind', 'topic', 'polarity', 'madeOn']),
    {
      kind: 'record',
      name: 'claimant',
      label: 'Claimant',
      hint: 'Whose claim it is, if not the speaker’s',
      of: 'actor',
    },
    ...someFields('claim', ['onBehalfOf', 'reportedBy']),
  ],
}

const RESPONSE_GROUP: Field = {
  kind: 'group',
  name: 'response',
  label: 'Response',
  fields: [
    { kind: 'record', name: 'claim', label: 'To the claim', of: 'claim' },
    {
      kind: 'choice',
      name: 'kind',
      label: 'Answer',
      options: RESPONSE_KINDS.map((value) => ({ value, label: RESPONSE_KIND[value].label })),
      required: true,
    },
    { kind: 'text', name: 'summary', label: 'In your words' },
    { kind: 'choice', name: 'basis', label: 'Basis', options: capitalOptions(RESPONSE_BASES), required: true },
    { kind: 'text', name: 'inference', label: 'Inference', hint: 'From what, in one sentence' },
    { kind: 'date', name: 'saidOn', label: 'Said on' },
  ],
}

/** In the order in which words in hand are likely to prove a silence. */
const SILENCES = RECORDED_SILENCES.toReversed()

const SILENCE_GROUP: Field = {
  kind: 'group',
  name: 'silence',
  label: 'Silence',
  fields: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'Which silence',
      options: optionsOf(SILENCES, SILENCE).map((option, index) => ({ ...option, key: String(index + 1) })),
      open: true,
    },
    { kind: 'text', name: 'note', label: 'In your words', hint: 'If it needs any' },
    { kind: 'date', name: 'on', label: 'Said on' },
  ],
}

/** Every field of a card, by the name under which it is sent. */
export const CARD_FIELDS: Field[] = [
  { kind: 'record', name: 'speaker', label: 'Speaker', of: 'actor' },
  { kind: 'records', name: 'alsoBy', label: 'Who else said them', hint: 'Joint words only, one a line', of: 'actor' },
  { kind: 'group', name: 'newActor', label: 'Somebody new', fields: NEW_ACTOR_FIELDS },
  ...someFields('quotation', ['mode', 'lang', 'locator']),
  {
    kind: 'choice',
    name: 'proves',
    label: 'What the words prove',
    options: PROVES.map((value) => ({ value, label: PROVES_LABEL[value], key: PROVES_KEY[value] })),
    open: true,
  },
  { kind: 'record', name: 'topic', label: 'Another topic', of: 'topic' },
  { kind: 'record', name: 'summit', label: 'Summit', hint: 'For claims, and for topics judged at one', of: 'summit' },
  POSITION_GROUP,
  CLAIM_GROUP,
  RESPONSE_GROUP,
  SILENCE_GROUP,
]

/** Some fields of the card in the order of `names`, each of a group (`position.stance`) or of the card itself. */
export function cardFields(...names: string[]): { field: Field; prefix: string }[] {
  return names.map((name) => {
    const [group, inner] = name.includes('.') ? name.split('.') : [undefined, name]
    const outer = group ? CARD_FIELDS.find((one) => one.name === group) : undefined
    const fields = outer?.kind === 'group' ? outer.fields : CARD_FIELDS
    const field = fields.find((one) => one.name === inner)
    if (!field) throw new Error(`The card has no field ${name}.`)
    return { field, prefix: group ? `${group}.` : '' }
  })
}
