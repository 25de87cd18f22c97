import { isRecordType, RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { Field } from '../field'
import { formFields } from './fields'

/** Every type of record has a form. */
export type FormType = RecordType
export const isFormType: (text: string) => text is FormType = isRecordType

export type RecordForm = {
  /** Noun for one record: "topic". */
  noun: string
  fields: Field[]
  /** Whether the form can create a record. Quotations are created from a text instead. */
  made: boolean
  /** The field from which a new record's slug is made. */
  namedAfter: string | undefined
}

export const RECORD_FORMS = Object.fromEntries(
  RECORD_TYPES.map((type) => {
    const { noun, namedAfter } = descriptorOf(type)
    return [type, { noun: noun.one, fields: formFields(type), made: namedAfter !== undefined, namedAfter }]
  }),
) as Record<FormType, RecordForm>

/**
 * The fields of a record's form. An outdated position, under review for its topic's wording, also has the checkbox that
 * ends the review.
 */
export function fieldsShown(type: FormType, outdated: boolean): Field[] {
  const reread: Field = {
    kind: 'flag',
    name: 'reread',
    label: 'Read again: the stance holds toward the proposition as it is worded now',
  }
  return outdated ? [reread, ...RECORD_FORMS[type].fields] : RECORD_FORMS[type].fields
}
