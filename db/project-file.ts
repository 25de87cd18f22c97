import { fileURLToPath } from 'node:url'

/**
 * Absolute path of a file of the project, whatever the working directory. This file and the bundled command line
 * (`build/parley.mjs`) are both one folder below the root.
 */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
