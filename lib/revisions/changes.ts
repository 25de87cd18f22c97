import { type DifferencePart, differenceOf } from '@/lib/evidence/difference'
import { fieldLabel, fieldWords, isProse, type NameOf } from './field-words'
import type { Fields, Revision } from './model'

/** One field that a revision changed, in words; `parts` tells prose apart word by word. */
export type Change = {
  field: string
  label: string
  before: string | undefined
  after: string | undefined
  parts: DifferencePart[] | undefined
}

/** What a revision changed, in the record's own order. A first version has nothing before it and changes nothing. */
export function listChanges({ before, after }: Pick<Revision, 'before' | 'after'>, nameOf: NameOf): Change[] {
  if (!before || !after) return []
  return fieldsOf(before, after)
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => {
      const [was, is] = [fieldWords(field, before[field], nameOf), fieldWords(field, after[field], nameOf)]
      const parts = isProse(field) && was !== undefined && is !== undefined ? differenceOf(was, is) : undefined
      return { field, label: fieldLabel(field), before: was, after: is, parts }
    })
}

function fieldsOf(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
}

/** Absent and null both say "not given". */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
