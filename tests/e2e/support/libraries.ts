import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, bundleSchema } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { buildApp, isBuilt } from '@/scripts/app-build.mjs'
import { bundle, bundlePath } from '@/scripts/bundle.mjs'
import { ROOT } from '@/scripts/run.mjs'
import { nastyLibrary } from '@/tests/fixtures/nasty/library'
import { writeSample } from '@/tests/fixtures/sample'
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
    const sample = join(folder, 'sample')
    writeSample(sample)
    process.env.PARLEY_SAMPLE = sample
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

/** Loads a library into a database that is not there yet: the bundled one, or the one of `--file`. */
export function seed(database: string, load: readonly string[] = []): void {
  parley(database, ['seed', ...load])
}

/** The library of a database, whole. */
export function exportBundle(database: string): Bundle {
  return bundleSchema.parse(JSON.parse(parley(database, ['export'])))
}

function parley(database: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundlePath('parley'), ...args], {
    cwd: ROOT,
    env: { ...process.env, PARLEY_DB: database },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  if (status !== 0) throw new Error(`parley ${args.join(' ')}: ${stderr}`)
  return stdout
}
