// Memory and processor time of the largest files there may be: npm run bench:exports [view …]
// Each file is written by a command line of its own; every figure is told against a floor of the same run.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { DRIVERS } from '../../scripts/bundle.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const program = join(root, 'build/parley.mjs')
const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Prints what the process took, once it is done, where nothing else is written. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs'
   process.on('exit', () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
     writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }))
   })`,
)}`

spawnSync(process.execPath, [join(root, 'scripts/parley.mjs'), 'help'])
const { exportLibrary, serializeBundle, COMPARISON_LIMIT, MOST_IN_DOCUMENT, MOST_HELD, FORMATS } = await load(`
    export { exportLibrary } from '@/tests/fixtures/export-library'
    export { serializeBundle } from '@/lib/bundle/serialize'
    export { COMPARISON_LIMIT } from '@/lib/filter/compare'
    export { MOST_IN_DOCUMENT } from '@/lib/exports/format'
    export { MOST_HELD } from '@/db/files/file-views'
    export { FORMATS } from '@/lib/exports/registry'`)

const idle = await run(['help'])
console.log(`floor of memory: ${idle.megabytes.toFixed(0)} MB, the command line that only says what it can do`)
console.log('floor of time: the CSV of the same view, at the same length\n')
console.log('view       format    rows      bytes  MB over floor  time × CSV')

const asked = process.argv.slice(2)
const databases = new Map()
for (const view of ['compare', 'positions', 'claims'])
  if (asked.length === 0 || asked.includes(view)) await measure(view)

async function measure(view) {
  const name = view === 'compare' ? 'comparison' : view
  const floors = new Map()
  for (const { extension, most = MOST_HELD, serialize } of FORMATS) {
    if (!serialize[name]) continue
    const rows = view === 'compare' ? COMPARISON_LIMIT.topics : most
    const env = { PARLEY_DB: database(view === 'compare' ? MOST_IN_DOCUMENT * 2 : most) }
    const args = ['export', '--view', view, ...(view === 'compare' ? ['--query', largestComparison()] : [])]
    if (!floors.has(rows)) floors.set(rows, await run([...args, '--format', 'csv'], env))
    const { bytes, megabytes, seconds } = await run([...args, '--format', extension], env)
    const figures = [
      view.padEnd(10),
      extension.padEnd(6),
      String(rows).padStart(7),
      String(bytes).padStart(10),
      (megabytes - idle.megabytes).toFixed(0).padStart(14),
      (seconds / floors.get(rows).seconds).toFixed(1).padStart(11),
    ]
    console.log(figures.join(' '))
  }
}

function largestComparison() {
  const { actors } = exportLibrary({ positions: 0, claims: 0 })
  const named = actors.slice(0, COMPARISON_LIMIT.actors).map(({ slug }) => slug)
  return `actors=${named.join(',')}&topics=all`
}

/** A library with so many positions and claims, loaded once. */
function database(rows) {
  const known = databases.get(rows)
  if (known) return known
  const [file, path] = [join(folder, `${rows}.json`), join(folder, `${rows}.db`)]
  writeFileSync(file, serializeBundle(exportLibrary({ positions: rows, claims: rows })))
  const { status, stderr } = spawnSync(process.execPath, [program, 'seed', '--file', file], {
    env: { ...process.env, PARLEY_DB: path },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  databases.set(rows, path)
  return path
}

/** Runs the command line to its end: bytes it wrote, the most memory and all the processor time it took. */
function run(args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', TELL, program, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    let bytes = 0
    let [told, complaint] = ['', '']
    child.stdout.on('data', (chunk) => {
      bytes += chunk.length
    })
    child.stderr.on('data', (chunk) => {
      complaint += chunk
    })
    child.stdio[3].on('data', (chunk) => {
      told += chunk
    })
    child.on('close', (code) => (code === 0 ? done({ bytes, ...JSON.parse(told) }) : fail(new Error(complaint))))
  })
}

async function load(contents) {
  const outfile = join(root, 'build', `bench-exports-${process.pid}.mjs`)
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
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
    return await import(outfile)
  } finally {
    rmSync(outfile, { force: true })
  }
}
