import type { z } from 'zod'
import type { Evidence, FieldsOf } from './field'

/** The values of a form, by field. */
export type FormValues = Record<string, unknown>

/** What a new or changed record needs besides its form. */
export type Known = {
  /** The record's slug or id; a free one for a new record. */
  name: string
  /** YYYY-MM-DD; becomes the first day of a new wording. */
  today: string
  /** The wording in force of the topic of a position. */
  wording?: number | undefined
  /** Makes ids for new rows inside the record. */
  newId?: (part: string) => string
}

/** The searchable text of a record. Matches in `title` rank before those in `body`. */
export type SearchText = { title: (string | null)[]; body: (string | null)[] }

/**
 * The descriptor of a type of record. Forms, the words of revisions, merging, references, search and the bundle are
 * derived from it; `db/records/` has its storage. L is the name of its list in bundles, S its schema, N its number in
 * search.
 */
export type Descriptor<L extends string, S extends z.ZodObject, N extends number | undefined> = {
  /** Name of the list in bundles, and first part of addresses. */
  list: L
  /** Nouns for one and for several. */
  noun: { one: string; many: string }
  /** The field with its public name. An id never changes. */
  key: 'slug' | 'id'
  /** The field in the address of its own page, `/LIST/NAME`; absent where it has no page. */
  address?: 'slug' | 'id'
  schema: S
  fields: FieldsOf<z.infer<S>>
  /** The heading of a record. */
  title(record: z.infer<S>): string
  /** Address of the page of a record, or of the page that shows it. */
  home(record: z.infer<S>): string
  /**
   * `number` is part of every stored search entry: a new type takes the next one. `rank` is the type's position on the
   * page of results.
   */
  search?: { number: N & number; rank: number; text(record: z.infer<S>): SearchText }
  /** The field from which a new record's name is made; absent where its form alone cannot create one. */
  namedAfter?: keyof z.infer<S> & string
  /** Its evidence, and who may speak in it. */
  evidence?: Evidence<keyof z.infer<S> & string>
  /** Merges `from` into `into`; absent for types that cannot be merged. */
  merge?(from: z.infer<S>, into: z.infer<S>): z.infer<S>
  /**
   * Adjusts the values of a form before they are merged into the record.
   *
   * @param values of the form alone
   * @param before the record before, if any
   */
  mergeFormValues?(values: FormValues, before: z.infer<S> | undefined, known: Known): FormValues
}

/** Checks a descriptor; its literal types (list, schema, search number) are kept. */
export function describeRecord<
  const L extends string,
  S extends z.ZodObject,
  const N extends number | undefined = undefined,
>(descriptor: Descriptor<L, S, N>): Descriptor<L, S, N> {
  return descriptor
}
