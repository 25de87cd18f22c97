import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

const executablePath = findBrowser()
if (!executablePath) throw new Error('There is no Chromium to test with. Name yours: PARLEY_CHROMIUM=/path/to/chrome')
// The workers read this file again; they need not look for it again.
process.env.PARLEY_CHROMIUM = executablePath

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/libraries.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes at the second try has found something.
  retries: 0,
  // A slow machine is no failure: nothing here asserts on seconds.
  timeout: 120_000,
  workers: 2,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        // Whatever a page asks for elsewhere fails here, before it leaves this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    },
  },
})
