import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPackage } from './find-package'
import { filesWith } from './script-faces'
import type { Letters } from './shown-text'

/**
 * Fonts of the picture, from npm packages. System fonts are never used, so that a picture looks the same on every
 * machine.
 */
const FILES = [
  '400Regular/Inter_400Regular.ttf',
  '400Regular_Italic/Inter_400Regular_Italic.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
]

/** Between the two weights of Inter in a picture: the renderer takes any weight for a letter that Inter lacks. */
const SCRIPT_WEIGHT = 500

/** Paths of the font files of Inter. @throws Error where the package is not installed */
export function fontFiles(): string[] {
  const folder = findPackage(join('@expo-google-fonts', 'inter'))
  return FILES.map((file) => join(/* turbopackIgnore: true */ folder, file))
}

/**
 * Calls with the paths of all fonts a picture needs. Of other scripts the packages have WOFF2 files of variable weight,
 * which the renderer cannot read; the letters needed are taken out of them into TrueType files that last as long as the call.
 *
 * @throws Error where a package is not installed
 */
export async function withFonts<T>(letters: Letters, call: (files: string[]) => Promise<T>): Promise<T> {
  if (letters.size === 0) return call(fontFiles())
  const folder = await mkdtemp(join(tmpdir(), 'parley-type-'))
  try {
    return await call([...fontFiles(), ...(await writeScriptFonts(letters, folder))])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeScriptFonts(letters: Letters, folder: string): Promise<string[]> {
  const subset = await loadSubsetter()
  const wanted = [...letters].flatMap(([font, needed]) => [...filesWith(font, needed)])
  const written: string[] = []
  for (const [file, text] of wanted) {
    const font = await subset(await readFile(file), text, {
      targetFormat: 'truetype',
      variationAxes: { wght: SCRIPT_WEIGHT },
      // The renderer takes a letter from another font only where both give one sign a letter; see `joinArabic`.
      keepFeatures: ['kern'],
    })
    const path = join(folder, `${written.length}.ttf`)
    await writeFile(path, font)
    written.push(path)
  }
  return written
}

/** What is used of `subset-font`. Features are named by their four letters; all others are dropped. */
type Subset = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'truetype'; variationAxes: Record<string, number>; keepFeatures: string[] },
) => Promise<Buffer>

/** Imports the subsetter by a computed name: it has a part in WebAssembly that no bundler can include. */
async function loadSubsetter(): Promise<Subset> {
  const name = ['subset', 'font'].join('-')
  const module = await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ name)
  return module.default
}
