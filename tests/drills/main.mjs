// Faults at their whole size: npm run drills [-- NAME …] [--seed NUMBER]. `npm test` runs a short slice of each.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { packageBin } from '../../scripts/run.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const known = readdirSync(folder).flatMap((file) => (file.endsWith('.test.ts') ? [file.slice(0, -8)] : []))
const { values, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, slice: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !known.includes(name))
if (unknown.length > 0 || !/^\d+$/.test(values.seed)) {
  process.stderr.write(`npm run drills [-- NAME …] [--seed NUMBER] [--slice]\nDrills: ${known.join(', ')}\n`)
  process.exit(2)
}
const files = positionals.map((name) => `tests/drills/${name}.test.ts`)
const { status } = spawnSync(
  process.execPath,
  [packageBin('vitest'), 'run', '--config', 'tests/drills/vitest.config.ts', ...files],
  {
    cwd: join(folder, '../..'),
    env: { ...process.env, DRILL_SIZE: values.slice ? 'slice' : 'whole', DRILL_SEED: values.seed },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
