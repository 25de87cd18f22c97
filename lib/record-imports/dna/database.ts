/*
 * A database of Discourse Network Analyzer as its tables say, the same for versions 2 and 3. Texts are as the file has
 * them.
 */

export const DATA_TYPES = ['boolean', 'integer', 'short text', 'long text'] as const
export type DataType = (typeof DATA_TYPES)[number]

export type DnaVariable = { id: number; name: string; dataType: DataType }
export type DnaType = { id: number; label: string; variables: DnaVariable[] }

/** Values by the id of their variable: numbers of booleans and integers, else texts. A missing one is absent. */
export type DnaStatement = {
  id: number
  type: number
  start: number
  stop: number
  coder: number | null
  values: ReadonlyMap<number, string | number>
}

/** `date` in milliseconds since 1970; null where there is none. `statements` in the order of their ids. */
export type DnaDocument = {
  id: number
  title: string
  text: string
  coder: number | null
  author: string
  source: string
  section: string
  notes: string
  type: string
  date: number | null
  statements: DnaStatement[]
}

/** A value of a short-text variable and what is recorded of it: attributes by name, the entity that it is a child of. */
export type DnaEntity = {
  variable: number
  value: string
  attributes: ReadonlyMap<string, string>
  parent: string | null
}

export type DnaDatabase = {
  version: 2 | 3
  coders: ReadonlyMap<number, string>
  types: DnaType[]
  entities: DnaEntity[]
  /** Of all documents, without their texts. */
  dates: number[]
  /** Reads the documents again each time. */
  documents(): Iterable<DnaDocument>
  /** Rows of tables that no record is made of, in words. */
  leftovers: { what: string; count: number }[]
}
