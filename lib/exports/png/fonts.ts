import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The type of the picture, brought along by a package: a picture must not look different from one machine to
 * the next, so no font of the system is ever used. Looked up once, when this file is loaded.
 */
const FILES = [
  '400Regular/Inter_400Regular.ttf',
  '400Regular_Italic/Inter_400Regular_Italic.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
]
const PACKAGE = join('node_modules', '@expo-google-fonts', 'inter')

/** Paths of the font files. @throws where the package is not installed */
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
