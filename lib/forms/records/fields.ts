import type { RecordField, RecordFields } from '@/lib/records/field'
import type { RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'
import type { Field } from '../field'

/** The fields of a record's form, in order. */
export function formFields(type: RecordType): Field[] {
  return formFieldsOf(descriptorOf(type).fields)
}

/** Some fields of a record's form, in the order of `names`. */
export function someFields(type: RecordType, names: string[]): Field[] {
  const fields = formFields(type)
  return names.map((name) => {
    const field = fields.find((one) => one.name === name)
    if (!field) throw new Error(`The form of a ${type} has no field ${name}.`)
    return field
  })
}

function formFieldsOf(fields: RecordFields): Field[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const made = field.inForm === false ? undefined : formField(name, field)
    return made ? [made] : []
  })
}

function formField(name: string, field: RecordField): Field | undefined {
  const { label, hint, required, input, rare } = field
  const named = input === undefined ? { name } : { name: input, key: name }
  const said = {
    ...named,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(required ? { required } : {}),
    ...(rare ? { rare } : {}),
  }
  switch (field.kind) {
    case 'number':
      return undefined
    case 'hidden':
      return { kind: 'hidden', name }
    case 'choice':
      return { ...said, kind: field.kind, options: field.options, ...(field.open ? { open: true } : {}) }
    case 'record':
    case 'records':
      return { ...said, kind: field.kind, of: field.of }
    case 'group':
      return { ...said, kind: field.kind, fields: formFieldsOf(field.fields) }
    case 'rows':
      return { ...said, kind: field.kind, fields: formFieldsOf(field.fields), row: field.row }
    default:
      return { ...said, kind: field.kind }
  }
}
