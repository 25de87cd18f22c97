import type { z } from 'zod'
import type { Evidence, FieldsOf } from './field'

/** What a form says, by field. */
export type FormValues = Record<string, unknown>

/** What a record needs that its form does not say. */
export type Known = {
  /** The slug or id: the record's own, or a free one for a new record. */
  name: string
  /** YYYY-MM-DD: a proposition that is reworded is so since then. */
  today: string
  /** The wording in force of the topic that a position names. */
  wording?: number | undefined
  /** Ids for what is new inside the record. */
  newId?: (part: string) => string
}

/** What search looks through: names rank before the words around them. */
export type SearchText = { title: (string | null)[]; body: (string | null)[] }

/**
 * What a type of record is. Forms, the words of revisions, merging, references, search and the bundle are derived
 * from it; how it is stored is in `db/records/`. L is its list in the bundle, S its schema, N its number in search.
 */
export type Descriptor<L extends string, S extends z.ZodObject, N extends number | undefined> = {
  /** The bundle's list of them, and the first part of their addresses. */
  list: L
  /** What one and several are called. */
  noun: { one: string; many: string }
  /** The field that names it to the world. An id never changes. */
  key: 'slug' | 'id'
  /** The field that its own page, `/LIST/NAME`, is found by; undefined where it has none. */
  address?: 'slug' | 'id'
  schema: S
  fields: FieldsOf<z.infer<S>>
  /** What it is called in a heading. */
  title(record: z.infer<S>): string
  /** Its page, or the page it is shown on. */
  home(record: z.infer<S>): string
  /**
   * `number` is part of every stored search entry: a new type takes the next one. `rank` is its place on the page of
   * results.
   */
  search?: { number: N & number; rank: number; text(record: z.infer<S>): SearchText }
  /** The field that a new one takes its name from; undefined where none is made by its form alone. */
  namedAfter?: keyof z.infer<S> & string
  /** The quotations that it rests on, and who may be heard in them. */
  evidence?: Evidence<keyof z.infer<S> & string>
  /** What a record takes over from another that is merged into it; undefined where there is no merging. */
  merge?(from: z.infer<S>, into: z.infer<S>): z.infer<S>
  /**
   * What becomes of a form's values beyond being put over the record as it was: undefined for nothing. `values` is
   * the form alone, `before` the record as it was.
   */
  mergeFormValues?(values: FormValues, before: z.infer<S> | undefined, known: Known): FormValues
}

/** A descriptor as it is written: its type still says which list and schema it has, and whether search finds it. */
export function describeRecord<
  const L extends string,
  S extends z.ZodObject,
  const N extends number | undefined = undefined,
>(descriptor: Descriptor<L, S, N>): Descriptor<L, S, N> {
  return descriptor
}
