import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { Refusal, run, runPackage, say } from './run.mjs'

/**
 * A browser for the tests, installed if there is none.
 * @returns {Promise<string>} the path of the program
 * @throws {Refusal} where none can be had
 */
export async function ensureBrowser() {
  const browser = findBrowser() ?? (await installed())
  if (!browser) {
    throw new Refusal('There is no Chromium to test with. Install one, or name yours: PARLEY_CHROMIUM=/path/to/chrome')
  }
  return browser
}

async function installed() {
  say('Installing a browser to test with …')
  // On Debian its own package comes first: it brings the shared libraries that a bare download lacks.
  for (const way of isDebianRoot() ? [fromDebian, fromPlaywright] : [fromPlaywright]) {
    await way()
    const browser = findBrowser()
    if (browser) return browser
  }
}

/** Ubuntu has /etc/debian_version too, but its chromium is a pointer to the snap store. */
function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && !existsSync('/etc/lsb-release')
}

async function fromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { env })
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env })
}

async function fromPlaywright() {
  await runPackage('@playwright/test', ['install', 'chromium'])
}
