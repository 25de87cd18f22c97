import type { Option } from './options'
import type { RecordType } from './record-type'

/** Properties of every field, whatever its kind. */
type Named = {
  label: string
  hint?: string
  required?: boolean
  /** Says what a field that is rarely filled in adds; forms fold it under these words while it is empty. */
  rare?: string
  /** False for a field without an input in forms. */
  inForm?: false
  /** Name of its input, where forms have another input under the field's own name: `by` is who changes the record. */
  input?: string
  /** Whether revisions show changes word by word, as for every `text`. */
  prose?: true
  /** Describes a value, where its kind does not tell how. */
  words?(value: never): string
}

type TextKind =
  | { kind: 'line' | 'text' }
  /** An EDTF date. */
  | { kind: 'date' }
  /** One of some options; `open` shows all of them at once. */
  | { kind: 'choice'; options: Option[]; open?: boolean }
  /** The slug or id of another record. */
  | { kind: 'record'; of: RecordType }
  /** Sent with the form but not shown. */
  | { kind: 'hidden' }
type NumberKind = { kind: 'number' }
type FlagKind = { kind: 'flag' }
/** Yes, no, or not recorded. */
type YesNoKind = { kind: 'yes-no' }
type LinesKind = { kind: 'lines' } | { kind: 'records'; of: RecordType }
/** Fields that form one object. */
type GroupKind<F> = { kind: 'group'; fields: F }
/** A list of objects; `row` is the noun for one. Rows that prove something have evidence of their own. */
type RowsKind<F> = { kind: 'rows'; fields: F; row: string; evidence?: Evidence }

/** A field of any record. */
export type RecordField = Named &
  (TextKind | NumberKind | FlagKind | YesNoKind | LinesKind | GroupKind<RecordFields> | RowsKind<RecordFields>)
export type RecordFields = { readonly [name: string]: RecordField }

/** The kind of field for values of type V. */
type FieldFor<V> = Named & ([V] extends [boolean] ? FlagKind : KindFor<NonNullable<V>>)
type KindFor<V> = [V] extends [readonly (infer E)[]]
  ? [E] extends [string]
    ? LinesKind
    : RowsKind<FieldsOf<E>>
  : [V] extends [boolean]
    ? YesNoKind
    : [V] extends [number]
      ? NumberKind
      : [V] extends [string]
        ? TextKind
        : GroupKind<FieldsOf<V>>

/** A field for every key of a record, in the order of forms. A missing one is a type error. */
export type FieldsOf<R> = { readonly [K in keyof R]-?: FieldFor<R[K]> }

/**
 * Says that a record or row rests on the quotations in its field `quotations`. `voices` are the fields with the actors
 * who may speak in them, themselves or through a member; `date` is the field with the date of the words.
 */
export type Evidence<F extends string = string> = { voices: readonly F[]; date: F }
