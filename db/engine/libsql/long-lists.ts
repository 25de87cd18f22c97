import type { Statement } from '../engine'
import { QUOTED } from './reads'

/**
 * Most bytes of a list that travels as one parameter. The server takes no value over 5 MB; what it makes of a list may
 * be a little longer than the list.
 */
export const LONGEST_LIST = 4_000_000

/**
 * A statement whose long lists are cut: whole lists travel as `json_each(?)`, and one over the limit becomes several,
 * joined to one table again, with the same columns `key` and `value`. Other parameters are left as they are.
 */
export function cutLongLists(statement: Statement, longest = LONGEST_LIST): Statement {
  const { params } = statement
  if (!params.some((param) => isLong(param, longest))) return statement
  const parts: string[] = []
  const cut: unknown[] = []
  let index = 0
  for (const [token] of statement.sql.matchAll(TOKENS)) {
    if (!token.endsWith('?') && !EACH.test(token)) {
      parts.push(token)
      continue
    }
    const param = params[index]
    index += 1
    const lists = EACH.test(token) && isLong(param, longest) ? cutList(String(param), longest) : undefined
    parts.push(lists ? joined(lists) : token)
    cut.push(...(lists?.map(({ json }) => json) ?? [param]))
  }
  return { ...statement, sql: parts.join(''), params: cut }
}

const EACH = /^json_each\s*\(\s*\?\s*\)$/i
/** Quoted parts and comments, lists, single parameters, and what is between them. */
const TOKENS = new RegExp(String.raw`${QUOTED.source}|json_each\s*\(\s*\?\s*\)|\?|[^?'"\x60\[\-/j]+|[\s\S]`, 'gi')

const isLong = (param: unknown, longest: number): boolean =>
  typeof param === 'string' && param.length * 3 > longest && Buffer.byteLength(param) > longest

type Part = { json: string; first: number }

/** The list in parts that fit, where it is one; a value that is too long alone is left to the server to refuse. */
function cutList(json: string, longest: number): Part[] | undefined {
  const values: unknown = JSON.parse(json)
  if (!Array.isArray(values)) return undefined
  const parts: Part[] = []
  let texts: string[] = []
  let bytes = 0
  let first = 0
  const end = (next: number) => {
    parts.push({ json: `[${texts.join(',')}]`, first })
    texts = []
    bytes = 0
    first = next
  }
  values.forEach((value, index) => {
    const text = JSON.stringify(value)
    const length = Buffer.byteLength(text) + 1
    if (texts.length > 0 && bytes + length > longest) end(index)
    texts.push(text)
    bytes += length
  })
  end(values.length)
  return parts
}

/** SQL: the parts as one table, each row at the key that it had in the whole list. */
const joined = (parts: Part[]): string =>
  `(${parts.map(({ first }) => `select key + ${first} as key, value from json_each(?)`).join(' union all ')})`
