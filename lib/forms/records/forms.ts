import { isRecordType, RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { Field } from '../field'
import { formFields } from './fields'

/** Every type of record has a form. */
export type FormType = RecordType
export const isFormType: (text: string) => text is FormType = isRecordType

export type RecordForm = {
  /** What one is called: "topic". */
  noun: string
  fields: Field[]
  /** Whether one can be made from nothing; words are taken from a text instead. */
  made: boolean
  /** What to take its name in addresses from. */
  namedAfter: string | undefined
}

export const RECORD_FORMS = Object.fromEntries(
  RECORD_TYPES.map((type) => {
    const { noun, namedAfter } = descriptorOf(type)
    return [type, { noun: noun.one, fields: formFields(type), made: namedAfter !== undefined, namedAfter }]
  }),
) as Record<FormType, RecordForm>

/** The fields of a record's form; of a position that is under review for its wording, also the way out of it. */
export function fieldsShown(type: FormType, outdated: boolean): Field[] {
  const reread: Field = {
    kind: 'flag',
    name: 'reread',
    label: 'Read again: the stance holds toward the proposition as it is worded now',
  }
  return outdated ? [reread, ...RECORD_FORMS[type].fields] : RECORD_FORMS[type].fields
}
