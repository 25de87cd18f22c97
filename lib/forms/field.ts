import type { RecordType } from '@/lib/editing/record-types'

type Said = { name: string; label: string; hint?: string }
export type Option = {
  value: string
  label: string
  hint?: string
  /** The key that chooses it where a page listens for keys. */
  key?: string
}

/**
 * One field of a form, named as the bundle names what it sets. A form without scripts sends flat names; what
 * stands inside something else is `rule.counts`, and in a list `affiliations.0.title`.
 */
export type Field =
  /** One line, or several, of text; empty is null. */
  | (Said & { kind: 'line' | 'text'; required?: boolean })
  /** An EDTF date. */
  | (Said & { kind: 'date'; required?: boolean })
  /** One of some options; `open` shows them all side by side. */
  | (Said & { kind: 'choice'; options: Option[]; required?: boolean; open?: boolean })
  /** One record by its slug or its name; several, one a line. */
  | (Said & { kind: 'record' | 'records'; of: RecordType; required?: boolean })
  /** A list of texts, one a line. */
  | (Said & { kind: 'lines' })
  | (Said & { kind: 'flag' })
  /** Fields that stand together as one object; null where all of them are empty. */
  | (Said & { kind: 'group'; fields: Field[] })
  /** A list of such objects; rows that are empty fall away. */
  | (Said & { kind: 'rows'; fields: Field[]; row: string })
  /** Sent along, and shown nowhere. */
  | { kind: 'hidden'; name: string }

/** What a form sends, by flat name, each name once; lists of records and lines travel as lines of one value. */
export type Sent = ReadonlyMap<string, string>

/** Options from words of the vocabulary. */
export function optionsOf<T extends string>(
  values: readonly T[],
  words: Record<T, { label: string; meaning?: string }>,
): Option[] {
  return values.map((value) => {
    const { label, meaning } = words[value]
    return meaning ? { value, label, hint: meaning } : { value, label }
  })
}
