import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { buildApp, isBuilt } from './app-build.mjs'
import { bundle } from './bundle.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { runPackage, say } from './run.mjs'

/**
 * Result of one stage. A check without tests counts as one test. `names` are those of the tests that failed.
 * @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Tally
 */
const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }

/** Stages by name; each runs on this terminal and returns its tally. */
export const STAGES = {
  format: () => check('@biomejs/biome', ['format', '.']),
  lint: () => check('@biomejs/biome', ['check', '--formatter-enabled=false', '.']),
  types: async () => {
    const routes = await check('next', ['typegen'])
    return routes.failed ? routes : check('typescript', ['--noEmit'])
  },
  unit: () => vitest(),
  // Some of the unit tests once more, each database behind a libSQL server: `npm run unit:primary`.
  primary: () => vitest(['--config', 'tests/primary/vitest.config.ts']),
  build: async () => {
    await bundle()
    return isBuilt() || (await buildApp()) ? PASSED : FAILED
  },
  // A slice of each drill, in the built app: `npm run drills` runs them whole.
  drills: () => vitest(['--config', 'tests/drills/vitest.config.ts']),
  browser: () => playwright(),
}

const NEED_BUILD = new Set(['drills', 'browser'])

/**
 * Runs stages in order, going on after one that fails, so that one run shows all that is wrong, and closes
 * with one line of totals on stdout.
 * @param {(keyof typeof STAGES)[]} names
 * @returns {Promise<number>} the exit code
 */
export async function runStages(names) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  const failing = []
  const failures = []
  for (const name of names) {
    if (NEED_BUILD.has(name) && failing.includes('build')) {
      say(`\n── ${name}: not run, because the build failed`)
      continue
    }
    say(`\n── ${name}`)
    const tally = await STAGES[name]().catch((error) => {
      say(error.message)
      return FAILED
    })
    for (const key of Object.keys(total)) total[key] += tally[key]
    if (tally.failed > 0) {
      failing.push(name)
      failures.push(`${name}: ${tally.failed} failed`, ...(tally.names ?? []).map((test) => `  ${test}`))
    }
  }
  say(failures.length > 0 ? `\nFailed\n${failures.join('\n')}` : '')
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
}

/** @param {Tally} total */
function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

async function check(name, args) {
  const { code } = await runPackage(name, args)
  return code === 0 ? PASSED : FAILED
}

function vitest(args = []) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return runPackage('vitest', ['run', ...args, ...reporters])
  }, tallyVitest)
}

async function playwright() {
  const env = { PARLEY_CHROMIUM: await ensureBrowser() }
  return withReport(async (report) => {
    const options = { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
    return runPackage('@playwright/test', ['test', '--reporter=list,json'], options)
  }, tallyPlaywright)
}

function tallyVitest(report) {
  // A file that fails to load has no tests, so it counts as one failure.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...unloaded.map(({ name }) => `${fromHere(name)} could not be loaded`),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => `${fromHere(name)}: ${fullName}`),
      ),
    ],
  }
}

function tallyPlaywright({ stats, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: suites.flatMap(listFailedSpecs),
  }
}

const listFailedSpecs = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `tests/e2e/${file}:${line}: ${title}`),
  ...suites.flatMap(listFailedSpecs),
]

const fromHere = (path) => relative(process.cwd(), path)

/** Runs tests and reads their report; a failed or empty run never counts as passed. */
async function withReport(work, tally) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-report-'))
  const file = join(folder, 'report.json')
  try {
    const { code } = await work(file)
    const counted = existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8'))) : { ...FAILED }
    const empty = counted.passed + counted.failed === 0
    if (counted.failed === 0 && (code !== 0 || empty)) counted.failed = 1
    return counted
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
