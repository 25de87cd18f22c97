import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of an installed package. @throws Error where it is not installed */
export function findPackage(name: string): string {
  const known = folders.get(name)
  if (known) return known
  const found = [process.cwd(), dirname(fileURLToPath(import.meta.url))]
    .map((start) => findUpwards(start, join('node_modules', name)))
    .find(Boolean)
  if (!found) throw new Error(`The picture needs its type: the package ${name} is not installed.`)
  folders.set(name, found)
  return found
}

const folders = new Map<string, string>()

function findUpwards(folder: string, path: string): string | undefined {
  const candidate = join(/* turbopackIgnore: true */ folder, path)
  if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  return parent === folder ? undefined : findUpwards(parent, path)
}
