import type { Option } from '@/lib/records/options'
import type { RecordType } from '@/lib/records/record-type'

type Named = { name: string; label: string; hint?: string; required?: boolean }

/**
 * One field of a form, named as the bundle names what it sets. A form without scripts sends flat names: a field of
 * a group is `rule.counts`, a field of the first row of a list `affiliations.0.title`.
 */
export type Field =
  /** One line, or several, of text; empty is null. */
  | (Named & { kind: 'line' | 'text' })
  /** A date as people write it, or EDTF. */
  | (Named & { kind: 'date' })
  /** One of some options; `open` shows them all side by side. */
  | (Named & { kind: 'choice'; options: Option[]; open?: boolean })
  /** One record by its slug or its name; several, one a line. */
  | (Named & { kind: 'record' | 'records'; of: RecordType })
  /** A list of texts, one a line. */
  | (Named & { kind: 'lines' })
  | (Named & { kind: 'flag' })
  /** Fields that stand together as one object; null where all of them are empty. */
  | (Named & { kind: 'group'; fields: Field[] })
  /** A list of such objects; rows that are empty fall away. */
  | (Named & { kind: 'rows'; fields: Field[]; row: string })
  /** Sent with the form, and not shown. */
  | { kind: 'hidden'; name: string }

/** The values of a form by flat name, each name once; a list of records or lines is one value, an entry a line. */
export type Sent = ReadonlyMap<string, string>
