import type { Engine, Statement } from '@/db/engine/engine'
import { QUOTED } from '@/db/engine/libsql/reads'

/** Words before a parenthesis that is no call of a function. */
const NO_CALL =
  /^(?:in|over|as|exists|filter|from|join|and|or|not|on|where|when|then|else|select|values|by|is|case|union|all|using)$/i

/**
 * The call whose arguments are ordered, such as `json_group_array(x order by y)`; undefined where there is none. The
 * parser of libSQL servers refuses that; the order belongs into a subselect. `over (order by …)` is allowed.
 */
export function findOrderedCall(sql: string): string | undefined {
  const open: string[] = []
  for (const [token] of sql.replace(QUOTED, "''").matchAll(/\w*\s*\(|\)|\border\s+by\b/gi)) {
    if (token === ')') open.pop()
    else if (token.endsWith('(')) open.push(token.slice(0, -1).trim())
    else {
      const call = open.at(-1)
      if (call && !NO_CALL.test(call)) return call
    }
  }
  return undefined
}

/** An engine that refuses what a libSQL server would: put before every database of tests, it sees all their SQL. */
export function refusingOrderedCalls(engine: Engine): Engine {
  const check = ({ sql }: Statement) => {
    if (known.has(sql)) return
    const call = findOrderedCall(sql)
    if (call) throw new Error(`A libSQL server refuses ORDER BY inside ${call}(…): ${sql}`)
    known.add(sql)
  }
  const checked: Engine = {
    ...engine,
    async run(statement) {
      check(statement)
      return engine.run(statement)
    },
    async batch(statements) {
      statements.forEach(check)
      return engine.batch(statements)
    },
    get background() {
      return checked
    },
  }
  return checked
}

const known = new Set<string>()
