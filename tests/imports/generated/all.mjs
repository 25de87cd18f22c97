// Makes 500 files of every kind from a known text and 2,000 with changed bytes, and reads them: npm run check:readers
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const env = { READER_FILES: '500', READER_MUTATIONS: '2000', ...process.env }
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'tests/imports/generated', 'tests/record-imports', '--testTimeout=900000'],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
