import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runPackage } from './run.mjs'
import { copyType } from './type-files.mjs'

/** Sources of the app; other files can change without a new build. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'scripts/type-files.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const STAMP = join(ROOT, '.next/parley-build')

/** Whether `.next` holds a finished build of exactly these sources. */
export function isBuilt() {
  return existsSync(join(ROOT, '.next/BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()
}

/** Builds the app. The sources are hashed first, so that a change during the build causes another build. */
export async function buildApp() {
  const sources = fingerprint()
  rmSync(STAMP, { force: true })
  const { code } = await runPackage('next', ['build'])
  if (code !== 0) return false
  copyType(ROOT)
  mkdirSync(join(ROOT, '.next'), { recursive: true })
  writeFileSync(STAMP, sources)
  return true
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesUnder)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  const stat = statSync(join(ROOT, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`))
}
