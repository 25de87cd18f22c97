import { type Field, keyOf, type Sent } from '@/lib/forms/field'
import { readFields } from '@/lib/forms/read'
import { type FormType, RECORD_FORMS } from '@/lib/forms/records/forms'
import { writeFields } from '@/lib/forms/write'
import { descriptorOf } from '@/lib/records/registry'
import { fieldWords, type NameOf } from '@/lib/revisions/field-words'
import type { Revision } from '@/lib/revisions/model'

/** Field of a form that says which version of a clashing field is kept; its value is `theirs` or `yours`. */
export const keepField = (name: string) => `keep.${name}`

type Fields = Record<string, unknown>
/** A field that somebody changed since a form was opened, in words; undefined where it is empty. */
export type ChangedLine = {
  /** Name of its input. */
  name: string
  label: string
  opened: string | undefined
  saved: string | undefined
  yours: string | undefined
  /** Whose value stays: `both` changed it in the same way, `clash` in two ways. */
  kept: 'theirs' | 'yours' | 'both' | 'clash'
}

/** A form that was made from a version of a record which is not its last. */
export type StaleForm = {
  /** The last version, saved while the form was open. */
  latest: Revision
  /** The version that the form was made from. */
  from: number
  lines: ChangedLine[]
  /** Number of fields that are the same in all three. */
  same: number
  /** What the form sends again: decided fields as they are to be, clashing ones as typed. */
  values: Map<string, string>
}

/**
 * The fields that differ between a record as a form showed it, as somebody saved it meanwhile, and as the form has it,
 * in the order of the form.
 *
 * @param sent the form, with names and dates resolved
 */
export function compareThree(
  type: FormType,
  { opened, saved, sent }: { opened: Fields; saved: Fields; sent: Sent },
  nameOf: NameOf,
): ChangedLine[] {
  const { fields } = RECORD_FORMS[type]
  // Read through the form, so that what the form adds or leaves out is no difference.
  const through = (record: Fields) => readFields(fields, writeFields(fields, record))
  const [was, is, yours] = [through(opened), through(saved), readFields(fields, sent)]
  return fields.flatMap((field): ChangedLine[] => {
    const key = keyOf(field)
    const kept = whose(was[key], is[key], yours[key])
    const described = descriptorOf(type).fields[key]
    if (kept === undefined || !described) return []
    const words = (record: Fields) => fieldWords(described, record[key], nameOf)
    const label = 'label' in field ? field.label : field.name
    return [{ name: field.name, label, opened: words(was), saved: words(is), yours: words(yours), kept }]
  })
}

function whose(opened: unknown, saved: unknown, yours: unknown): ChangedLine['kept'] | undefined {
  const [theyDid, youDid] = [!isSame(opened, saved), !isSame(opened, yours)]
  if (theyDid && youDid) return isSame(saved, yours) ? 'both' : 'clash'
  return theyDid ? 'theirs' : youDid ? 'yours' : undefined
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The form with the values of some fields replaced by those of the saved record. `names` are inputs of the form. */
export function withSaved(fields: Field[], form: Sent, saved: Fields, names: readonly string[]): Map<string, string> {
  const isOf = (key: string) => names.some((name) => key === name || key.startsWith(`${name}.`))
  const theirs = writeFields(fields, saved)
  return new Map([...[...form].filter(([key]) => !isOf(key)), ...[...theirs].filter(([key]) => isOf(key))])
}

/** The fields for which a form says to keep what was saved meanwhile. */
export function keptTheirs(fields: Field[], form: Sent): string[] {
  return fields.map(({ name }) => name).filter((name) => form.get(keepField(name)) === 'theirs')
}
