/**
 * One query parameter: how its value is read, written and checked. A view has one table of parameters, from which
 * parsing and the canonical address derive.
 */
export type Parameter<T> = {
  /** What it takes, for whoever documents it. */
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

const MAX_VALUES = 200
const LONGEST_SLUG = 120
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A list of slugs, repeated or comma-separated, in order, without duplicates. At most 200. */
export function slugs(): Parameter<string[]> {
  return list({ kind: 'slug', list: true }, listed, isSlug, 'record name', (value) => [value.join(',')])
}

/** A list of language tags (`en`, `ko-KR`), read like `slugs`. */
export function languages(): Parameter<string[]> {
  const isTag = (value: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
  const shape: ParameterShape = { kind: 'language', list: true }
  return list(shape, listed, isTag, 'language tag such as en or ko-KR', (value) => [value.join(',')])
}

/** A list of names that may contain commas: repeated, never comma-separated, without duplicates. */
export function names(): Parameter<string[]> {
  const whole = (values: string[]) => values.map((value) => value.trim()).filter(Boolean)
  return list(
    { kind: 'name', list: true, longest: LONGEST_TEXT },
    whole,
    (value) => value.length <= LONGEST_TEXT,
    'name',
    (value) => value,
  )
}

/**
 * A list of records by slug or by name. Slugs are repeated or comma-separated; a value that is no list of slugs is one
 * name, whatever commas it has. At most 200.
 */
export function slugsOrNames(): Parameter<string[]> {
  const split = (values: string[]) =>
    values
      .map((value) => value.trim())
      .filter(Boolean)
      .flatMap((value) => {
        const parts = listed([value])
        return parts.every(isSlug) ? parts : [value]
      })
  return list(
    { kind: 'name', list: true, longest: LONGEST_TEXT },
    split,
    (value) => value.length <= LONGEST_TEXT,
    'name',
    (value) => (value.every(isSlug) ? [value.join(',')] : value),
  )
}

function list(
  shape: ParameterShape,
  split: (values: string[]) => string[],
  isOne: (value: string) => boolean,
  expected: string,
  write: (value: string[]) => string[],
): Parameter<string[]> {
  return {
    shape,
    fallback: [],
    read(values) {
      const all = [...new Set(split(values))]
      if (all.length > MAX_VALUES) return misread([], values.join(','), `At most ${MAX_VALUES} can be named here.`)
      const wrong = all.filter((value) => !isOne(value))
      return {
        value: all.filter(isOne),
        misread: wrong.map((value) => ({ value, message: `“${clip(value)}” is not a ${expected}.` })),
      }
    },
    write: (value) => (value.length > 0 ? write(value) : []),
  }
}

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

/** Several words of a fixed list, in the list's order. */
export function choices<const T extends string>(words: readonly T[]): Parameter<T[]> {
  return {
    shape: { kind: 'word', list: true, words },
    fallback: [],
    read(values) {
      const given = listed(values)
      const wrong = given.filter((value) => !words.some((word) => word === value))
      return {
        value: words.filter((word) => given.includes(word)),
        misread: wrong.map((value) => ({ value, message: notOneOf(value, words) })),
      }
    },
    write: (value) => (value.length > 0 ? [value.join(',')] : []),
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

const LONGEST_TEXT = 400

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

/** The non-empty values of a list, repeated or comma-separated. */
function listed(values: string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean)
}

export function isSlug(value: string): boolean {
  return value.length <= LONGEST_SLUG && SLUG.test(value)
}

const noName = (value: string) => ({ value, message: `“${clip(value)}” is not a record name.` })

function notOneOf(value: string, words: readonly string[]): string {
  return `“${clip(value)}” is not one of ${words.join(', ')}.`
}

function misread<T>(instead: T, value: string, message: string): Reading<T> {
  return { value: instead, misread: [{ value, message }] }
}

function clip(value: string): string {
  return value.length > 60 ? `${cut(value, 60)}…` : value
}

/** Cuts to at most `length` UTF-16 code units, never inside a surrogate pair, which no URL can encode. */
function cut(value: string, length: number): string {
  return value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
