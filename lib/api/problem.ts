import type { PublicProblem } from '@/lib/exports/json/problem-schema'
import { mendQuery } from '@/lib/filter/mend'
import type { FilterProblem } from '@/lib/filter/parameter'
import { suggestName } from '@/lib/filter/suggest'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** Kinds of problem with status, title, and what to do, in the order of the reference page. */
export const PROBLEMS = {
  invalid: {
    status: 400,
    title: 'A part of the address was not understood',
    meaning: 'A parameter that is not there, or a value that is not one of its own. Nothing was guessed or left out.',
  },
  forbidden: { status: 403, title: 'This is not shown', meaning: 'The library does not show this to readers.' },
  'not-found': {
    status: 404,
    title: 'There is no such address',
    meaning: 'No record has this name, and none had it.',
  },
  method: {
    status: 405,
    title: 'This address is only read',
    meaning: 'Data is asked for with GET or HEAD; records are changed in the app.',
  },
  conflict: { status: 409, title: 'Somebody else was first', meaning: 'The record was changed meanwhile.' },
  gone: {
    status: 410,
    title: 'This record was withdrawn',
    meaning: 'It was published, and is in no count any more. The detail says why.',
  },
  'too-large': {
    status: 413,
    title: 'This is too much for one answer',
    meaning: 'Name fewer actors, topics or days.',
  },
  busy: {
    status: 503,
    title: 'The server is busy',
    meaning: 'Several long files are being written. Retry-After says when to ask again.',
  },
  full: { status: 507, title: 'The disk is full', meaning: 'The server has no room to write.' },
  storage: {
    status: 503,
    title: 'The database failed',
    meaning: 'Its disk, file or server failed. The detail says what of it.',
  },
  doubt: {
    status: 503,
    title: 'The database has not answered',
    meaning: 'It is not known whether the change was made.',
  },
} as const
export type ProblemKind = keyof typeof PROBLEMS

/** Kinds that an address of data can answer: the others are of use cases that write. */
export const READING_PROBLEMS: readonly ProblemKind[] = [
  'invalid',
  'not-found',
  'method',
  'gone',
  'too-large',
  'busy',
  'storage',
]

/** The place on the reference page that explains a kind of problem. */
export const problemAnchor = (kind: ProblemKind) => `problem-${kind}`

type Found = {
  kind: ProblemKind
  detail: string
  /** Problems of the address by parameter. */
  parameters?: readonly FilterProblem[] | undefined
  /** The address that was asked for: its path on the server, and its query. */
  path: string
  search: URLSearchParams
  /** What addresses of the library begin with. */
  root: string
  /** Names of the parameters that the address takes. */
  known: readonly string[]
}

/** Problem details after RFC 9457, with what was probably meant by each part of the address. */
export function buildProblem(found: Found): PublicProblem {
  const { kind, detail, parameters = [], path, search, root } = found
  const { status, title } = PROBLEMS[kind]
  const query = search.toString()
  return {
    type: `${root}/api#${problemAnchor(kind)}`,
    title,
    status,
    detail,
    instance: query === '' ? path : `${path}?${query}`,
    problems: parameters.map((problem) => {
      const { parameter, value, message } = problem
      return { parameter, value, message, suggestion: suggestionFor(problem, found) }
    }),
  }
}

function suggestionFor(
  problem: FilterProblem,
  { path, search, known }: Found,
): PublicProblem['problems'][number]['suggestion'] {
  const { suggestion, parameter, value } = problem
  if (suggestion)
    return {
      label: suggestion.label,
      value: suggestion.value,
      address: `${path}${mendQuery(search, problem, suggestion.value)}`,
    }
  if (known.includes(parameter)) return null
  const near = suggestName(
    parameter,
    known.map((name) => ({ slug: name, name })),
  )
  if (!near) return null
  const mended = new URLSearchParams([...search].map(([name, text]) => [name === parameter ? near.slug : name, text]))
  return { label: near.slug, value, address: `${path}?${mended.toString().replaceAll('%2C', ',')}` }
}
