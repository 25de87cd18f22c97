import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium or Chrome that runs: the one PARLEY_CHROMIUM names, else one on the PATH or in macOS's
 * applications, else the one Playwright has downloaded. Undefined where there is none.
 * @returns {string | undefined} the path of the program
 * @throws where PARLEY_CHROMIUM names something that does not run
 */
export function findBrowser() {
  const named = process.env.PARLEY_CHROMIUM
  if (named && !runs(named)) throw new Error(`PARLEY_CHROMIUM is "${named}", which does not run.`)
  return named || [...onPath(), ...APPLICATIONS].find(runs) || downloaded().find(runs)
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function downloaded() {
  try {
    return [createRequire(import.meta.url)('@playwright/test').chromium.executablePath()]
  } catch {
    return [] // The packages are not installed yet, or Playwright knows no browser for this system.
  }
}

/** Whether a program runs. A file is not enough: Ubuntu's `chromium-browser` only prints how to install it. */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 60_000, stdio: 'ignore' }).status === 0
}
