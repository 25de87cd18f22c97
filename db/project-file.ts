import { fileURLToPath } from 'node:url'

/**
 * A file that comes with Parley, wherever it was called from. This file and the bundled command line
 * (`build/parley.mjs`) both lie one folder under the project's root.
 */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
