import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serializeBundle } from '@/lib/bundle/serialize'
import { buildApp, isBuilt } from '@/scripts/app-build.mjs'
import { bundle, bundlePath } from '@/scripts/bundle.mjs'
import { ROOT } from '@/scripts/run.mjs'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { type Server, startServer } from './server'

/** Where the tests find the address of each library's server; workers inherit the environment. */
export const ADDRESS = { bundled: 'PARLEY_E2E_BUNDLED', nasty: 'PARLEY_E2E_NASTY', desk: 'PARLEY_E2E_DESK' } as const

/**
 * Before all tests: the app and the command line as they now are, and a server for each of three libraries,
 * the bundled one, the nasty one, and one to be edited, in databases of their own. The function it gives back
 * ends them all.
 */
export default async function startLibraries(): Promise<() => Promise<void>> {
  if (!isBuilt() && !(await buildApp())) throw new Error('The app could not be built.')
  await bundle()
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'))
  const servers: Server[] = []
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const file = join(folder, 'nasty.json')
    await writeFile(file, serializeBundle(nastyLibrary()))
    for (const [name, load] of [
      ['bundled', []],
      ['nasty', ['--file', file]],
      // The nasty one again, for tests that change it.
      ['desk', ['--file', file]],
    ] as const) {
      const database = join(folder, `${name}.db`)
      seed(database, load)
      const server = await startServer(database)
      servers.push(server)
      process.env[ADDRESS[name]] = server.url
    }
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** Loads a library into a new database: the bundled one, or that of `--file`. */
export function seed(database: string, load: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [bundlePath('parley'), 'seed', ...load], {
    cwd: ROOT,
    env: { ...process.env, PARLEY_DB: database },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The library could not be loaded: ${stderr}`)
}
