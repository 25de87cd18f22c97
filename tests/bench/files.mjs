// Files of everything beside a bare stream of the same facts: npm run bench:files [-- --positions 100000] [--shape plain] [--folder FOLDER]
// The database is kept in the folder, as by `npm run bench`. Each file is written by a process of its own.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    positions: { type: 'string', default: '10000' },
    shape: { type: 'string', default: 'plain' },
    folder: { type: 'string', default: join(tmpdir(), 'parley-scale') },
  },
})
process.exitCode = await runBundled(
  'files',
  'tests/bench/files/main.ts',
  [values.positions, values.shape, values.folder],
  { app: false },
)
