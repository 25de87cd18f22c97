// Damages 10,000 files of every kind that records are imported from, and reads them: npm run check:imports
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const env = { IMPORT_MUTATIONS: '10000', ...process.env }
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'tests/record-imports', '--testNamePattern', 'damaged|changed bytes', '--testTimeout=3600000'],
  { cwd: root, env, stdio: 'inherit' },
)
process.exit(status ?? 1)
