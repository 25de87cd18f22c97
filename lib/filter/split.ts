import type { Parameters } from './parameter'
import { type ParsedFilter, parseFilter } from './parse'

/** Reads one table's parameters and returns the rest of the query for another table. */
export function splitQuery<P extends Parameters>(
  search: URLSearchParams,
  table: P,
): { own: ParsedFilter<P>; rest: URLSearchParams } {
  const own = new URLSearchParams()
  const rest = new URLSearchParams()
  for (const [name, value] of search) (Object.hasOwn(table, name) ? own : rest).append(name, value)
  return { own: parseFilter(table, own), rest }
}
