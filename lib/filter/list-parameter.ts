import { clip, isSlug, LONGEST_TEXT, misread, notOneOf, type Parameter, type ParameterShape } from './parameter'

/** Most values of one list. */
const MAX_VALUES = 200

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

/** The non-empty values of a list, repeated or comma-separated. */
function listed(values: string[]): string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean)
}
