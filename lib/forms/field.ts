import type { Option } from '@/lib/records/options'
import type { RecordType } from '@/lib/records/record-type'

/** `key` is the field of the record, where its input has another name. */
type Named = { name: string; key?: string; label: string; hint?: string; required?: boolean; rare?: string }

/**
 * A field of a form, named as in bundles. Forms work without scripts, so names are flat: a field of a group is
 * `rule.counts`, a field of the first row of a list `affiliations.0.title`.
 */
export type Field =
  /** Text of one line or several; an empty value is null. */
  | (Named & { kind: 'line' | 'text' })
  /** A date as people write it, or EDTF. */
  | (Named & { kind: 'date' })
  /** One of some options; `open` shows all of them at once. */
  | (Named & { kind: 'choice'; options: Option[]; open?: boolean })
  /** One record by slug or name; several records, one a line. */
  | (Named & { kind: 'record' | 'records'; of: RecordType })
  /** A list of texts, one a line. */
  | (Named & { kind: 'lines' })
  | (Named & { kind: 'flag' })
  /** Yes, no, or null where neither is chosen. */
  | (Named & { kind: 'yes-no' })
  /** Fields that form one object; null where all of them are empty. */
  | (Named & { kind: 'group'; fields: Field[] })
  /** A list of objects; empty rows are dropped. */
  | (Named & { kind: 'rows'; fields: Field[]; row: string })
  /** Sent with the form but not shown. */
  | { kind: 'hidden'; name: string }

/** The fields of a group or of the rows of a list; none of any other field. */
export const fieldsIn = (field: Field | undefined): Field[] => (field && 'fields' in field ? field.fields : [])

/** The values of a form by flat name. A list of records or lines is one value with an entry a line. */
export type Sent = ReadonlyMap<string, string>

/** The field of the record that a form's field fills. */
export const keyOf = (field: Field) => ('key' in field && field.key) || field.name
