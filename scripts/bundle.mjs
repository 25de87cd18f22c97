import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, ROOT } from './run.mjs'

/** Programs that run outside Next: name under build/ and entry file. */
const ENTRIES = {
  parley: 'db/cli.ts',
  server: 'app/server.ts',
  data: 'app/answer-at-once.ts',
  extract: 'db/jobs/extract.ts',
  anchor: 'db/jobs/anchor.ts',
  'import-worker': 'db/commands/imports/worker.ts',
  'read-records': 'db/jobs/read-records.ts',
  'copy-database': 'db/jobs/copy-database.ts',
  follower: 'db/replica/follower.ts',
  reader: 'db/engine/reader.ts',
  agreement: 'db/queries/agreement/worker.ts',
  writer: 'db/files/writer.ts',
}

/** Releases of the database driver: compiled code that no bundle can hold, see `db/engine/driver.ts`. */
export const DRIVERS = ['better-sqlite3', 'better-sqlite3-12']

/** Files that affect every bundle without being imported. */
const ALSO = ['package-lock.json', 'tsconfig.json', 'scripts/bundle.mjs']

/**
 * Bundles entries into `build/NAME.mjs` whose sources are not the ones they were bundled from; all where none is named.
 * @param {(keyof typeof ENTRIES)[]} [names]
 */
export async function bundle(names = Object.keys(ENTRIES)) {
  for (const name of names) if (isStale(name)) await write(name, ENTRIES[name])
}

/** Path of a bundle. */
export function bundlePath(name) {
  return join(ROOT, `build/${name}.mjs`)
}

/** Whether inputs changed. Compares modification times for equality: an older file may replace a newer one. */
function isStale(name) {
  if (!existsSync(bundlePath(name)) || !existsSync(inputsPath(name))) return true
  const inputs = JSON.parse(readFileSync(inputsPath(name), 'utf8'))
  return Object.entries(inputs).some(([path, then]) => then !== mark(path))
}

async function write(name, entry) {
  if (!existsSync(join(ROOT, entry))) throw new Refusal(`There is no ${entry} to bundle.`)
  const started = Date.now()
  const { outputFiles, metafile } = await compile(entry)
  const inputs = [...Object.keys(metafile.inputs), ...ALSO]
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  replace(bundlePath(name), outputFiles[0].contents)
  // A source saved during the run may not be in the bundle; without a record it is bundled again.
  const unchanged = inputs.every((path) => modified(path) < started)
  if (unchanged) replace(inputsPath(name), JSON.stringify(Object.fromEntries(inputs.map((path) => [path, mark(path)]))))
}

async function compile(entry) {
  const { build } = await import('esbuild').catch(() => {
    throw new Refusal('The packages are not installed yet; `npm run up` installs them.')
  })
  return build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'build',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [...DRIVERS, 'libsql', 'next'],
    // Next has this package in it, and puts it in place only for its own bundler.
    alias: { 'server-only': join(ROOT, 'node_modules/next/dist/compiled/server-only/empty.js') },
    plugins: [WORDS_AS_LINES],
    // What is bundled is run by users: checks of tests and development, such as parsing every record, are left out.
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    // CommonJS packages inside the bundle ask for Node's own modules by `require`, which ESM does not have.
    banner: {
      js: "import { createRequire as parleyRequire } from 'node:module';const require = parleyRequire(import.meta.url);",
    },
  }).catch((error) => {
    throw new Refusal(error.message)
  })
}

/** The English words as one string, a word a line: as an array they take 80 MB of a job's memory, as a string 3. */
const WORDS_AS_LINES = {
  name: 'words as lines',
  setup({ onLoad }) {
    onLoad({ filter: /an-array-of-english-words[\\/]index\.json$/ }, ({ path }) => ({
      contents: JSON.parse(readFileSync(path, 'utf8')).join('\n'),
      loader: 'text',
    }))
  },
}

/** Replaces a file atomically. */
function replace(path, contents) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, contents)
  renameSync(draft, path)
}

function inputsPath(name) {
  return join(ROOT, `build/${name}.inputs.json`)
}

function modified(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function mark(path) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'gone'
}
