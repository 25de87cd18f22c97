import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Environment of child processes; telemetry is off. */
export const ENVIRONMENT = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/** An error that the user can fix: its message is printed without a stack. */
export class Refusal extends Error {}

/**
 * Runs a program in the project's root on this terminal and waits for it.
 * With `keep`, what it writes to stderr is passed on and also returned.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, keep?: boolean, shell?: boolean }} [options]
 * @returns {Promise<{ code: number, stderr: string }>} the exit code, 1 where a signal ended it
 */
export function run(command, args, { env = {}, keep = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', 'inherit', keep ? 'pipe' : 'inherit']
    const child = spawn(command, args, { cwd: ROOT, env: { ...ENVIRONMENT, ...env }, stdio, shell })
    let stderr = ''
    child.stderr?.on('data', (chunk) => {
      stderr += chunk
      process.stderr.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stderr }))
  })
}

/** Runs the command line of an installed package with this very Node. */
export function runPackage(name, args, options) {
  return run(process.execPath, [packageBin(name), ...args], options)
}

/** Path of an installed package's command line, from its package.json. */
export function packageBin(name) {
  const manifest = join(ROOT, 'node_modules', name, 'package.json')
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : Object.values(bin)[0])
}

/** Prints progress on stderr; stdout is for results. */
export function say(words) {
  process.stderr.write(`${words}\n`)
}

/** Runs a command's main function; a `Refusal` ends it with its message and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    say(error instanceof Refusal ? `\n${error.message}` : (error.stack ?? String(error)))
    process.exitCode = 1
  }
}
