import type { Engine, Rows, Statement } from './engine'

type Waiting = { statement: Statement; resolve(rows: Rows): void; reject(error: unknown): void }

/**
 * Runs the reads started in one turn of the event loop as one batch, so that independent queries (`Promise.all`) cost
 * one round trip and see one state of the library. Where a batch fails, its statements are run again one by one, and
 * only the faulty ones fail.
 */
export function coalesceReads(engine: Engine): Engine['run'] {
  let waiting: Waiting[] = []
  const flush = () => {
    const now = waiting
    waiting = []
    const [only] = now
    if (only && now.length === 1) engine.run(only.statement).then(only.resolve, only.reject)
    else void runTogether(engine, now)
  }
  return (statement) => {
    if (statement.method === 'run') return engine.run(statement)
    return new Promise((resolve, reject) => {
      waiting.push({ statement, resolve, reject })
      // After the continuations of every promise that is settled by now: their reads belong to this batch too.
      if (waiting.length === 1) queueMicrotask(() => process.nextTick(flush))
    })
  }
}

async function runTogether(engine: Engine, waiting: Waiting[]): Promise<void> {
  try {
    const answers = await engine.batch(waiting.map(({ statement }) => statement))
    waiting.forEach(({ resolve }, index) => {
      resolve(answers[index] ?? { rows: [] })
    })
  } catch {
    for (const { statement, resolve, reject } of waiting) engine.run(statement).then(resolve, reject)
  }
}
