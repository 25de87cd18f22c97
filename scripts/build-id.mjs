import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

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
  'scripts/build-id.mjs',
  'scripts/type-files.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/**
 * Names a build by its content: the same sources and packages have the same id on every machine and at any time, so that
 * several machines serve the same ETags and the same addresses of scripts.
 * @param {string} root of the project
 * @returns {string} 20 hexadecimal digits
 */
export function buildId(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source))) {
    // The length keeps the end of one file apart from the beginning of the next.
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 20)
}

/** Paths below the root, in one order everywhere. Hidden files, such as an editor's or a file manager's, are no sources. */
function filesUnder(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
