import type { Option } from './options'
import type { RecordType } from './record-type'

/** What every field of a record has, whatever its kind. */
type Named = {
  label: string
  hint?: string
  required?: boolean
  /** No form asks for it. */
  inForm?: false
  /** Changes of it are shown word by word, as those of every `text`. */
  prose?: true
  /** The value in words, where they do not follow from its kind. */
  words?(value: never): string
}

type TextKind =
  | { kind: 'line' | 'text' }
  /** An EDTF date. */
  | { kind: 'date' }
  /** One of some options; `open` shows them all at once. */
  | { kind: 'choice'; options: Option[]; open?: boolean }
  /** The slug or id of another record. */
  | { kind: 'record'; of: RecordType }
  /** Sent with the form, and not shown. */
  | { kind: 'hidden' }
type NumberKind = { kind: 'number' }
type FlagKind = { kind: 'flag' }
type LinesKind = { kind: 'lines' } | { kind: 'records'; of: RecordType }
/** Fields that stand together as one object. */
type GroupKind<F> = { kind: 'group'; fields: F }
/** A list of such objects; `row` is what one is called. Rows that prove something have evidence of their own. */
type RowsKind<F> = { kind: 'rows'; fields: F; row: string; evidence?: Evidence }

/** A field of any record. */
export type RecordField = Named &
  (TextKind | NumberKind | FlagKind | LinesKind | GroupKind<RecordFields> | RowsKind<RecordFields>)
export type RecordFields = { readonly [name: string]: RecordField }

/** The field that fits a value of type V. */
type FieldFor<V> = Named & KindFor<NonNullable<V>>
type KindFor<V> = [V] extends [readonly (infer E)[]]
  ? [E] extends [string]
    ? LinesKind
    : RowsKind<FieldsOf<E>>
  : [V] extends [boolean]
    ? FlagKind
    : [V] extends [number]
      ? NumberKind
      : [V] extends [string]
        ? TextKind
        : GroupKind<FieldsOf<V>>

/** A field for every key of a record, in the order in which forms ask for them: a missing one is a type error. */
export type FieldsOf<R> = { readonly [K in keyof R]-?: FieldFor<R[K]> }

/**
 * That something rests on the quotations it names in `quotations`. `voices` are the fields whose actors may be heard
 * in them, by themselves or through a member; `date` is the field that says when.
 */
export type Evidence<F extends string = string> = { voices: readonly F[]; date: F }
