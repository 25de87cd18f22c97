// A library of any size against the least a server can do: npm run bench -- --positions 100000 [--folder FOLDER]
// Prints tables and writes them as JSON beside the database, which is kept in the folder and used again.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { buildApp, isBuilt } from '../../scripts/app-build.mjs'
import { bundle } from '../../scripts/bundle.mjs'
import { ROOT } from '../../scripts/run.mjs'

const { values } = parseArgs({
  options: { positions: { type: 'string', default: '10000' }, folder: { type: 'string' } },
})
await bundle()
if (!isBuilt() && !(await buildApp())) process.exit(1)

const outfile = join(ROOT, 'build', `bench-scale-${process.pid}.mjs`)
process.on('exit', () => rmSync(outfile, { force: true }))
await build({
  absWorkingDir: ROOT,
  entryPoints: ['tests/bench/scale/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['better-sqlite3', 'better-sqlite3-12'],
  outfile,
  logLevel: 'error',
  banner: {
    js: "import { createRequire as parleyRequire } from 'node:module';const require = parleyRequire(import.meta.url);",
  },
})
const args = [outfile, values.positions, ...(values.folder ? [values.folder] : [])]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
