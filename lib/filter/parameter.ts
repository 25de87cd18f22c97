/**
 * One query parameter: how its value is read, written and checked. A view has one table of parameters, from which
 * parsing and the canonical address derive.
 */
export type Parameter<T> = {
  /** What it takes, for its documentation. */
  shape: ParameterShape
  /** Reads the raw values. Invalid ones are returned as `misread`; the default, or the rest of a list, replaces them. */
  read(values: string[]): Reading<T>
  /** The values to write; empty for the default, which is never written. */
  write(value: T): string[]
  fallback: T
}

/** `list`: several values, repeated or, but for names, joined by commas. `words`: the only values there are. */
export type ParameterShape = {
  kind: 'slug' | 'word' | 'flag' | 'language' | 'name' | 'text' | 'other'
  list: boolean
  words?: readonly string[]
  /** Completes "a …", of other values. */
  expected?: string
  longest?: number
}

type Reading<T> = { value: T; misread?: { value: string; message: string }[] }

// biome-ignore lint/suspicious/noExplicitAny: a table mixes parameters of every value type
export type Parameters = Record<string, Parameter<any>>
export type FilterOf<P extends Parameters> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

/** A part of the address that was not understood. Shown to the reader, never dropped silently. */
export type FilterProblem = {
  parameter: string
  value: string
  message: string
  /** Probable meaning: a label to show and the value to use instead. */
  suggestion?: { label: string; value: string }
  /** Slug of the topic that is still to be worded, where that is the problem. */
  unworded?: string
}

const LONGEST_SLUG = 120
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function slug(): Parameter<string | undefined> {
  return {
    shape: { kind: 'slug', list: false },
    fallback: undefined,
    read(values) {
      const value = last(values)
      return value === undefined || isSlug(value) ? { value } : { value: undefined, misread: [noName(value)] }
    },
    write: (value) => (value === undefined ? [] : [value]),
  }
}

/** One word of a fixed list. */
export function choice<const T extends string>(words: readonly T[], fallback: T): Parameter<T>
export function choice<const T extends string>(words: readonly T[], fallback?: undefined): Parameter<T | undefined>
export function choice<const T extends string>(words: readonly T[], fallback?: T): Parameter<T | undefined> {
  return {
    shape: { kind: 'word', list: false, words },
    fallback,
    read(values) {
      const value = last(values)
      if (value === undefined) return { value: fallback }
      const known = words.find((word) => word === value)
      return known ? { value: known } : misread(fallback, value, notOneOf(value, words))
    },
    write: (value) => (value === undefined || value === fallback ? [] : [value]),
  }
}

/** On or off; off is the default. */
export function flag(): Parameter<boolean> {
  return {
    shape: { kind: 'flag', list: false, words: ['0', '1'] },
    fallback: false,
    read(values) {
      const value = last(values)
      if (value === undefined) return { value: false }
      if (['1', 'true', 'on', 'yes'].includes(value)) return { value: true }
      if (['0', 'false', 'off', 'no'].includes(value)) return { value: false }
      return misread(false, value, `“${clip(value)}” is neither 1 nor 0.`)
    },
    write: (value) => (value ? ['1'] : []),
  }
}

/** A value read by a function that returns undefined for invalid text. @param expected completes "is not a …" */
export function parsed(parse: (text: string) => string | undefined, expected: string): Parameter<string | undefined> {
  return {
    shape: { kind: 'other', list: false, expected },
    fallback: undefined,
    read(values) {
      const value = last(values)
      if (value === undefined) return { value: undefined }
      const read = parse(value)
      return read === undefined ? misread(undefined, value, `“${clip(value)}” is not a ${expected}.`) : { value: read }
    },
    write: (value) => (value === undefined ? [] : [value]),
  }
}

export const LONGEST_TEXT = 400

/** Any text, trimmed. Cut at 400 characters, which is reported. */
export function text(): Parameter<string> {
  return {
    shape: { kind: 'text', list: false, longest: LONGEST_TEXT },
    fallback: '',
    read(values) {
      const value = last(values) ?? ''
      if (value.length <= LONGEST_TEXT) return { value }
      return misread(cut(value, LONGEST_TEXT), value, `Only the first ${LONGEST_TEXT} characters are looked for.`)
    },
    write: (value) => (value === '' ? [] : [value]),
  }
}

/** The last non-empty value: a form with a hidden default repeats its parameter. */
function last(values: string[]): string | undefined {
  return values.map((value) => value.trim()).findLast(Boolean)
}

export function isSlug(value: string): boolean {
  return value.length <= LONGEST_SLUG && SLUG.test(value)
}

const noName = (value: string) => ({ value, message: `“${clip(value)}” is not a record name.` })

export function notOneOf(value: string, words: readonly string[]): string {
  return `“${clip(value)}” is not one of ${words.join(', ')}.`
}

export function misread<T>(instead: T, value: string, message: string): Reading<T> {
  return { value: instead, misread: [{ value, message }] }
}

export function clip(value: string): string {
  return value.length > 60 ? `${cut(value, 60)}…` : value
}

/** Cuts to at most `length` UTF-16 code units, never inside a surrogate pair, which no URL can encode. */
function cut(value: string, length: number): string {
  return value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
