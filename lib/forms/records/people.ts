import { ACTOR_KIND, ACTOR_KINDS, ROLE, ROLES } from '@/lib/vocabulary'
import { type Field, optionsOf } from '../field'

/** Whoever can speak, with names to be found by and dated affiliations. */
export const ACTOR_FIELDS: Field[] = [
  { kind: 'line', name: 'name', label: 'Name', required: true },
  { kind: 'choice', name: 'kind', label: 'Type', options: optionsOf(ACTOR_KINDS, ACTOR_KIND), required: true },
  { kind: 'line', name: 'sortName', label: 'Filed under', hint: '“Klingner, Bruce”', required: true },
  { kind: 'line', name: 'nativeName', label: 'Name in its own script' },
  { kind: 'lines', name: 'aliases', label: 'Also called', hint: 'One a line' },
  { kind: 'line', name: 'description', label: 'Description', hint: 'In a few words, as the sources describe it' },
  { kind: 'line', name: 'quantifier', label: 'Quantifier', hint: 'Unnamed groups only, in the source’s words: “some”' },
  {
    kind: 'record',
    name: 'source',
    label: 'Source',
    hint: 'Unnamed groups only: the one source that speaks of it',
    of: 'source',
  },
  {
    kind: 'rows',
    name: 'affiliations',
    label: 'Affiliations',
    row: 'Affiliation',
    fields: [
      { kind: 'line', name: 'organization', label: 'Organization' },
      { kind: 'line', name: 'title', label: 'Title' },
      {
        kind: 'choice',
        name: 'role',
        label: 'Role',
        options: ROLES.map((value) => ({ value, label: ROLE[value].label })),
      },
      { kind: 'date', name: 'from', label: 'From' },
      { kind: 'date', name: 'to', label: 'To' },
      { kind: 'record', name: 'actor', label: 'Actor record of the organization', of: 'actor' },
    ],
  },
]
