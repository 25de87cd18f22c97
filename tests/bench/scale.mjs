// A library of any size against the least a server can do: npm run bench -- --positions 100000 [--shape plain] [--folder FOLDER]
// Prints tables and writes them as JSON beside the database, which is kept in the folder and used again.
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    positions: { type: 'string', default: '10000' },
    shape: { type: 'string', default: 'full' },
    folder: { type: 'string' },
  },
})
const args = [values.positions, values.shape, ...(values.folder ? [values.folder] : [])]
process.exitCode = await runBundled('scale', 'tests/bench/scale/main.ts', args)
