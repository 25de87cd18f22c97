// Imports of large files, phase by phase: npm run bench:imports [-- --rows 50000] [--kinds wide,long,bundle,dna] [--app]
// Processor time and memory are those of the command and the processes it starts. With --app the built app takes the
// first of the files by its page, and says how long its other pages waited meanwhile.
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '50000' },
    kinds: { type: 'string', default: 'wide,long,bundle,dna' },
    app: { type: 'boolean', default: false },
  },
})
const args = ['measure', values.rows, values.kinds, ...(values.app ? ['app'] : [])]
process.exitCode = await runBundled('imports', 'tests/bench/imports/main.ts', args, { app: values.app })
