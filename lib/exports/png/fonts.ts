import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Fonts of the picture, from an npm package. System fonts are never used, so that a picture looks the same on every
 * machine. The folder is looked up once, when this module loads.
 */
const FILES = [
  '400Regular/Inter_400Regular.ttf',
  '400Regular_Italic/Inter_400Regular_Italic.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
]
const PACKAGE = join('node_modules', '@expo-google-fonts', 'inter')

/** Paths of the font files. @throws Error where the package is not installed */
export function fontFiles(): string[] {
  if (!FOLDER) throw new Error('The picture needs its type: the package @expo-google-fonts/inter is not installed.')
  return FILES.map((file) => join(/* turbopackIgnore: true */ FOLDER, file))
}

const FOLDER = [process.cwd(), dirname(fileURLToPath(import.meta.url))].map(findUpwards).find(Boolean)

function findUpwards(folder: string): string | undefined {
  const candidate = join(folder, PACKAGE)
  if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  return parent === folder ? undefined : findUpwards(parent)
}
