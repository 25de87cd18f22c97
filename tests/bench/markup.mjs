// Reading pages by the markup writer and by React alone, by processor time, in pairs in one run:
// npm run bench:markup [-- --positions 100000] [--rounds 6] [--folder FOLDER]
// Without a size it measures the bundled library. A database of a size is kept in the folder, as by `npm run bench`.
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    positions: { type: 'string', default: 'bundled' },
    rounds: { type: 'string', default: '6' },
    folder: { type: 'string' },
  },
})
const args = [values.positions, values.rounds, ...(values.folder ? [values.folder] : [])]
process.exitCode = await runBundled('markup', 'tests/bench/markup/main.ts', args)
