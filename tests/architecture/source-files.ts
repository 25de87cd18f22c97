import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where the project's own code lives; tests and generated files are not part of the house. */
const ROOMS = ['app', 'components', 'db', 'lib', 'scripts']
const ENTRANCES = ['proxy.ts', 'instrumentation.ts', 'next.config.js']

export type SourceFile = { path: string; text: string }

/** Every source file of the house, its path relative to the root and with `/`. */
export function listSourceFiles(): SourceFile[] {
  const there = new Set(readdirSync(ROOT))
  const paths = [
    ...ROOMS.filter((room) => there.has(room)).flatMap((room) => filesUnder(room)),
    ...ENTRANCES.filter((entrance) => there.has(entrance)),
  ]
  return paths.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Every file of the tests. */
export function listTestFiles(): SourceFile[] {
  return filesUnder('tests').map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Below which folder of the root a path lies; a file in the root is its own room. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Folders of a package of its own in which nothing is ours. */
const INSTALLED = ['node_modules', 'build']

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return INSTALLED.includes(entry.name) ? [] : filesUnder(path)
    return /\.(tsx?|mjs|js)$/.test(entry.name) ? [path] : []
  })
}
