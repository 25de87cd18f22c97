import type { FilterOf, FilterProblem, Parameters } from './parameter'

/** Parameters ignored in every address: Next.js adds `_rsc`. */
const IGNORED = new Set(['_rsc'])

export type ParsedFilter<P extends Parameters> = { filter: FilterOf<P>; problems: FilterProblem[] }

/** Reads a query by a table of parameters. Invalid values and unknown parameters are returned as problems. */
export function parseFilter<P extends Parameters>(table: P, search: URLSearchParams): ParsedFilter<P> {
  const problems: FilterProblem[] = []
  const filter: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(table)) {
    const { value, misread = [] } = parameter.read(search.getAll(name))
    filter[name] = value
    problems.push(...misread.map((problem) => ({ parameter: name, ...problem })))
  }
  for (const name of new Set(search.keys()))
    if (!Object.hasOwn(table, name) && !IGNORED.has(name))
      problems.push({
        parameter: name,
        value: search.getAll(name).join(','),
        message: `There is no parameter “${name.slice(0, 60)}” here.`,
      })
  return { filter: filter as FilterOf<P>, problems }
}

/** The canonical query, with `?`: parameters in table order, defaults left out, commas unescaped. Empty for defaults. */
export function toQuery<P extends Parameters>(table: P, filter: Partial<FilterOf<P>>): string {
  const parts: string[] = []
  for (const name in table) {
    const value = filter[name]
    if (value === undefined) continue
    for (const text of table[name]?.write(value) ?? []) parts.push(`${name}=${spell(text)}`)
  }
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** A page's search params (Next.js) as `URLSearchParams`. */
export function toSearchParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(given))
    for (const value of [values].flat()) if (value !== undefined) search.append(name, value)
  return search
}

/** A query as received, in canonical spelling; a page redirects where it differs from `toQuery`. */
export function canonicalQuery(search: URLSearchParams): string {
  const parts = [...search].map(([name, value]) => `${name}=${spell(value)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Percent-encodes a value, but keeps commas and writes spaces as `+`. The fast path covers slugs. */
function spell(value: string): string {
  if (/^[\w.~,-]*$/.test(value)) return value
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')
}
