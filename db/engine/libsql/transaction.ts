import type { Statement } from '../engine'
import { cutLongLists } from './long-lists'
import type { Condition, Step, WireStatement } from './protocol'
import { toWire } from './value'

/** Steps of one batch, and where the results of its statements begin. */
export type Transaction = { steps: Step[]; first: number }

/** How a transaction begins. Of the three only `begin immediate` takes the server's one lock for writing. */
type Begin = 'begin immediate' | 'begin transaction readonly'

/**
 * Statements as one transaction in one request: each step runs where the one before it succeeded, and what did not
 * succeed as a whole is rolled back, so that no transaction outlives its request.
 *
 * @param end `rollback` rolls everything back, whether it succeeded or not
 */
export function toTransaction(
  statements: Statement[],
  begin: Begin,
  end: 'commit' | 'rollback' = 'commit',
): Transaction {
  const steps = chained([plain(begin), ...statements.map(toWireStatement)])
  return { steps: ended(steps, 0, end), first: 1 }
}

/**
 * A change of the schema as one request. Foreign keys are off while it runs, because dropping a table deletes its
 * children, and checked before it commits. `check` is the step whose rows are the broken references.
 */
export function toMigration(statements: Statement[]): Transaction & { check: number } {
  const changes = statements
    .filter(({ sql }) => !/^\s*pragma/i.test(sql))
    .map((one) => toWireStatement(withoutTemporary(one)))
  const check = plain('pragma foreign_key_check')
  const steps = chained([
    plain('pragma foreign_keys = off'),
    plain('begin immediate'),
    ...changes,
    check,
    plain(BROKEN),
  ])
  return {
    steps: [...ended(steps, 1, 'commit'), { stmt: plain('pragma foreign_keys = on') }],
    first: 2,
    check: changes.length + 2,
  }
}

/** The server has no temporary tables. A migration drops what it makes, so a table does as well. */
const withoutTemporary = (statement: Statement): Statement => ({
  ...statement,
  sql: statement.sql.replace(/^((?:\s|--[^\n]*\n)*create\s+)temp(?:orary)?\s+(?=table\b)/i, '$1'),
})

/** Fails where a reference is broken: what a step gave is no condition for the next one, whether it failed is. */
const BROKEN = `select iif(exists (select 1 from pragma_foreign_key_check()), json('broken'), null)`

/** One statement, which is a transaction of its own. */
export const toStep = (statement: Statement): Transaction => ({
  steps: [{ stmt: toWireStatement(statement) }],
  first: 0,
})

export function toWireStatement(statement: Statement): WireStatement {
  const { sql, params } = cutLongLists(statement)
  return { sql, args: params.map(toWire), want_rows: true }
}

export const plain = (sql: string): WireStatement => ({ sql, args: [], want_rows: true })

function chained(statements: WireStatement[]): Step[] {
  return statements.map((stmt, index) => (index === 0 ? { stmt } : { stmt, condition: succeeded(index - 1) }))
}

/** `begun` is the step that began the transaction. */
function ended(steps: Step[], begun: number, end: 'commit' | 'rollback'): Step[] {
  if (end === 'rollback') return [...steps, { stmt: plain('rollback'), condition: succeeded(begun) }]
  const last = steps.length - 1
  const committed: Condition = { type: 'not', cond: succeeded(last + 1) }
  return [
    ...steps,
    { stmt: plain('commit'), condition: succeeded(last) },
    { stmt: plain('rollback'), condition: { type: 'and', conds: [succeeded(begun), committed] } },
  ]
}

const succeeded = (step: number): Condition => ({ type: 'ok', step })
