import type { FilterOf, FilterProblem, Parameters } from './parameter'

/** Parameters that any address may carry and no view reads. */
const IGNORED = new Set(['_rsc'])

export type ParsedFilter<P extends Parameters> = { filter: FilterOf<P>; problems: FilterProblem[] }

/** Reads an address by a table of parameters. What is unreadable or unknown comes back as a problem. */
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

/** The canonical address: parameters in the table's order, defaults left out, commas left readable. */
export function toQuery<P extends Parameters>(table: P, filter: Partial<FilterOf<P>>): string {
  const parts: string[] = []
  for (const name in table) {
    const value = filter[name]
    if (value === undefined) continue
    for (const text of table[name]?.write(value) ?? []) parts.push(`${name}=${spell(text)}`)
  }
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** What Next hands a page, as the standard type. */
export function toSearchParams(given: Record<string, string | string[] | undefined>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [name, values] of Object.entries(given))
    for (const value of [values].flat()) if (value !== undefined) search.append(name, value)
  return search
}

/** A query as it came, in the spelling of canonical addresses: where the two differ, a page redirects. */
export function canonicalQuery(search: URLSearchParams): string {
  const parts = [...search].map(([name, value]) => `${name}=${spell(value)}`)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Percent-encoded, but for commas and spaces, which stay readable. A page spells hundreds, nearly all of them names. */
function spell(value: string): string {
  if (/^[\w.~,-]*$/.test(value)) return value
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')
}
