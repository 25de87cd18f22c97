// First and second visits of addresses that nobody has asked for since the last write, each beside its floor:
// npm run bench:visits [-- --positions 100000] [--shape plain] [--folder FOLDER]
// The database is kept in the folder, as by `npm run bench`, and the figures are written there as JSON.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runBundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    positions: { type: 'string', default: '10000' },
    shape: { type: 'string', default: 'full' },
    folder: { type: 'string', default: join(tmpdir(), 'parley-scale') },
  },
})
process.exitCode = await runBundled('visits', 'tests/bench/visits/main.ts', [
  values.positions,
  values.shape,
  values.folder,
])
