import { createHash } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages of `@fontsource-variable` that pages ask for by their style sheet, see `lib/script-fonts.ts`. */
const PACKAGES = ['noto-sans-kr', 'noto-sans-jp', 'noto-sans-sc', 'noto-sans-arabic', 'noto-sans-hebrew']

const folderOf = (root, name) => join(root, 'node_modules/@fontsource-variable', name)

/**
 * Folder of the fonts of other scripts below `.next/static/`, whose files are kept by browsers for good: it is another
 * one for other versions of the packages.
 * @param {string} root of the project
 */
export function typeFolder(root) {
  const versions = PACKAGES.map((name) => readFileSync(join(folderOf(root, name), 'package.json'), 'utf8'))
  return `type-${createHash('sha256').update(versions.join('\0')).digest('hex').slice(0, 8)}`
}

/**
 * Copies the style sheets and fonts of other scripts to where the build's own files are served from.
 * @param {string} root of the project
 */
export function copyType(root) {
  for (const name of PACKAGES) {
    const to = join(root, '.next/static', typeFolder(root), name)
    cpSync(join(folderOf(root, name), 'wght.css'), join(to, 'wght.css'))
    // Arabic comes in several sets of files; the sheet names one.
    const isNamed = (path) => !path.endsWith('.woff2') || path.endsWith('-wght-normal.woff2')
    cpSync(join(folderOf(root, name), 'files'), join(to, 'files'), { recursive: true, filter: isNamed })
  }
}
