import { capitalize } from '@/lib/capitalize'

/** One option of a choice. */
export type Option = {
  value: string
  label: string
  hint?: string
  /** Keyboard key that chooses the option, on pages that listen for keys. */
  key?: string
}

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

/** Options labelled with their values, capitalized. */
export function capitalOptions(values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: capitalize(value) }))
}
