import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildId } from './build-id.mjs'
import { ROOT, runPackage } from './run.mjs'
import { copyType } from './type-files.mjs'

const STAMP = join(ROOT, '.next/parley-build')

/** Whether `.next` holds a finished build of exactly these sources. */
export function isBuilt() {
  return existsSync(join(ROOT, '.next/BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === buildId(ROOT)
}

/** Builds the app. The sources are hashed first, so that a change during the build causes another build. */
export async function buildApp() {
  const sources = buildId(ROOT)
  rmSync(STAMP, { force: true })
  const { code } = await runPackage('next', ['build'])
  if (code !== 0) return false
  copyType(ROOT)
  mkdirSync(join(ROOT, '.next'), { recursive: true })
  writeFileSync(STAMP, sources)
  return true
}
