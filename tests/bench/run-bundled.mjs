import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildApp, isBuilt } from '../../scripts/app-build.mjs'
import { bundle, DRIVERS } from '../../scripts/bundle.mjs'
import { ROOT } from '../../scripts/run.mjs'

/**
 * Bundles a benchmark written in TypeScript and runs it with Node, once the command line is built and, unless `app` is
 * false, the app.
 * @param {string} name as in `build/bench-NAME-1234.mjs`
 * @param {string} entry
 * @param {string[]} args
 * @param {{ app?: boolean }} [needs]
 * @returns {Promise<number>} the exit code
 */
export async function runBundled(name, entry, args, { app = true } = {}) {
  await bundle()
  if (app && !isBuilt() && !(await buildApp())) return 1
  const outfile = join(ROOT, 'build', `bench-${name}-${process.pid}.mjs`)
  process.on('exit', () => rmSync(outfile, { force: true }))
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: DRIVERS,
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as parleyRequire } from 'node:module';const require = parleyRequire(import.meta.url);",
    },
  })
  return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1
}
