import type { Engine, Statement } from '@/db/engine/engine'

/** An engine whose disk is full from its n-th writing statement on, until it has room again. */
export type FailingEngine = {
  engine: Engine
  /** Fails from the n-th writing statement on; 1 is the next. `many`: how many fail, all without it. */
  failFrom(n: number, many?: number): void
  mend(): void
  /** Writing statements that failed since `failFrom`. */
  failed(): number
}

/**
 * Wraps an engine. The statements of a batch before the one that fails are really run, and rolled back as SQLite does
 * where its disk is full.
 */
export function failingEngine(engine: Engine): FailingEngine {
  let [first, last, seen, failures] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  const fails = (statement: Statement) => {
    if (!WRITES.test(statement.sql)) return false
    seen += 1
    return seen >= first && seen < last
  }
  const full = () => {
    failures += 1
    return Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
  const failing: Engine = {
    ...engine,
    async run(statement) {
      if (fails(statement)) throw full()
      return engine.run(statement)
    },
    async batch(statements) {
      const index = statements.findIndex(fails)
      if (index < 0) return engine.batch(statements)
      if (index > 0) await engine.rehearse(statements.slice(0, index))
      throw full()
    },
    get background() {
      return failing
    },
  }
  return {
    engine: failing,
    failFrom(n, many = Number.POSITIVE_INFINITY) {
      ;[first, last, seen, failures] = [n, n + many, 0, 0]
    },
    mend() {
      first = Number.POSITIVE_INFINITY
    },
    failed: () => failures,
  }
}

const WRITES = /^\s*(insert|update|delete|replace)\b/i
