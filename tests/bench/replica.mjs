// What docs/serving-many.md gives figures of: pages from a replica file beside pages from a file of its own, lag, own
// pages, a primary that is killed, promotion, and a shared cache. npm run bench:replica [-- --db FILE] [--rounds 6]
// Without a file it measures the bundled library.
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: { db: { type: 'string', default: '' }, rounds: { type: 'string', default: '6' } },
})
process.exitCode = await runBundled('replica', 'tests/bench/replica/main.ts', [values.db, values.rounds])
