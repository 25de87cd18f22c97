// The matrix of all pairs against plain products of the same data, in processor time: npm run bench:agreement
import { runBundled } from './run-bundled.mjs'

process.exitCode = await runBundled('agreement', 'tests/bench/agreement/main.ts', process.argv.slice(2), {
  app: false,
})
