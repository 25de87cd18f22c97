import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScriptFont } from '@/lib/script-fonts'
import { findPackage } from './find-package'

/** One file of a package, with the ranges of code points that it holds, both ends included. */
type Face = { file: string; ranges: readonly (readonly [number, number])[] }

const read = new Map<ScriptFont, Face[]>()

/** Whether a package has a letter. @throws Error where the package is not installed */
export function hasLetter(font: ScriptFont, letter: string): boolean {
  return faces(font).some((face) => holds(face, letter))
}

/** Paths of the files (WOFF2) with these letters, each with the letters to take from it. */
export function filesWith(font: ScriptFont, letters: Iterable<string>): Map<string, string> {
  const files = new Map<string, string>()
  for (const letter of letters) {
    const face = faces(font).find((one) => holds(one, letter))
    if (face) files.set(face.file, (files.get(face.file) ?? '') + letter)
  }
  return files
}

function holds({ ranges }: Face, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return ranges.some(([from, to]) => code >= from && code <= to)
}

/** The faces that the package's own style sheet names. */
function faces(font: ScriptFont): Face[] {
  const known = read.get(font)
  if (known) return known
  const folder = findPackage(join('@fontsource-variable', font))
  const sheet = readFileSync(join(/* turbopackIgnore: true */ folder, 'wght.css'), 'utf8')
  const found = [...sheet.matchAll(/url\((.+?)\)[^}]*unicode-range:([^;]+);/g)].map(([, file = '', ranges = '']) => ({
    file: join(/* turbopackIgnore: true */ folder, file),
    ranges: ranges.split(',').map(toRange),
  }))
  read.set(font, found)
  return found
}

/** From `U+AC00-D7A3` or `U+AC00`. */
function toRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().slice('U+'.length).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
