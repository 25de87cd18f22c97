import type { RecordType } from '@/lib/editing/record-types'
import type { Field } from '../field'
import { CODING_FIELDS, QUOTATION_FIELDS } from './evidence'
import { ACTOR_FIELDS } from './people'
import { SOURCE_FIELDS } from './sources'
import { ABSENCE_FIELDS, CLAIM_FIELDS, POSITION_FIELDS } from './stances'
import { SUMMIT_FIELDS, THEME_FIELDS, TOPIC_FIELDS } from './subjects'

/** Records that have this plain form: all of them. */
export type FormType = RecordType

export type RecordForm = {
  /** What one is called: "topic". */
  noun: string
  fields: Field[]
  /** Whether one can be made from nothing; words are taken from a text instead. */
  made: boolean
  /** What to take its name in addresses from. */
  namedAfter: string | undefined
}

export const RECORD_FORMS: Record<FormType, RecordForm> = {
  actor: { noun: 'actor', fields: ACTOR_FIELDS, made: true, namedAfter: 'name' },
  // A source is made with its text, on a page of its own.
  source: { noun: 'source', fields: SOURCE_FIELDS, made: false, namedAfter: undefined },
  theme: { noun: 'theme', fields: THEME_FIELDS, made: true, namedAfter: 'label' },
  topic: { noun: 'topic', fields: TOPIC_FIELDS, made: true, namedAfter: 'label' },
  summit: { noun: 'summit', fields: SUMMIT_FIELDS, made: true, namedAfter: 'name' },
  coding: { noun: 'coding', fields: CODING_FIELDS, made: true, namedAfter: 'source' },
  quotation: { noun: 'quotation', fields: QUOTATION_FIELDS, made: false, namedAfter: undefined },
  position: { noun: 'position', fields: POSITION_FIELDS, made: false, namedAfter: undefined },
  claim: { noun: 'claim', fields: CLAIM_FIELDS, made: false, namedAfter: undefined },
  absence: { noun: 'recorded silence', fields: ABSENCE_FIELDS, made: true, namedAfter: 'actor' },
}

export const isFormType = (text: string): text is FormType => Object.hasOwn(RECORD_FORMS, text)

/** The fields of a record's form; of a position that is under review for its wording, also the way out of it. */
export function fieldsShown(type: FormType, outdated: boolean): Field[] {
  const reread: Field = {
    kind: 'flag',
    name: 'reread',
    label: 'Read again: the stance holds toward the proposition as it is worded now',
  }
  return outdated ? [reread, ...RECORD_FORMS[type].fields] : RECORD_FORMS[type].fields
}
