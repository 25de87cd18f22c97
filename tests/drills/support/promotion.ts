import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { BUNDLE } from '@/tests/cli/run-parley'
import type { Random } from '@/tests/imports/generated/random'
import { freshPorts } from '@/tests/support/primary-process'

/** A primary that was begun with a file: what it said, and how long that took. */
export type Promoted = { url: string; said: string; milliseconds: number; end(): Promise<void> }

/** The command, in a process group of its own, so that the server and the copy that it starts can be killed with it. */
type Run = { child: ChildProcess; url: string; said(): string; ended: Promise<number | null> }

/** Begins a primary with a file, ends it, and gives its milliseconds until it served. */
export async function promote(folder: string, from: string): Promise<Promoted> {
  const promoted = await untilServing(await run(folder, ['--from', from]))
  await promoted.end()
  return promoted
}

/**
 * Kills a promotion, with all that it started, at a moment before it serves or soon after.
 *
 * @param duration milliseconds until it serves undisturbed
 * @returns the milliseconds that it took, where it was serving by then
 */
export async function killPromotion(
  folder: string,
  from: string,
  duration: number,
  random: Random,
): Promise<number | undefined> {
  const started = performance.now()
  const running = await run(folder, ['--from', from])
  const serving = untilServing(running).then(
    () => performance.now() - started,
    () => undefined,
  )
  await sleep(duration * (0.25 + 0.85 * (random.below(1000) / 1000)))
  killGroup(running.child)
  await running.ended
  return serving
}

/**
 * Follows the runbook again in the folder of a killed promotion: the same command, and without `--from` where it says
 * that the folder has its database.
 */
export async function startPromoted(folder: string, from: string): Promise<Promoted> {
  const again = await run(folder, ['--from', from])
  const promoted = await untilServing(again).catch(() => undefined)
  if (promoted) return promoted
  if (!again.said().includes('a server has its database there already. Leave --from out'))
    throw new Error(`It was not begun again: ${again.said()}`)
  const without = await untilServing(await run(folder, []))
  return { ...without, said: again.said() + without.said }
}

async function run(folder: string, more: string[]): Promise<Run> {
  const [port = 0] = await freshPorts(1)
  const child = spawn(process.execPath, [BUNDLE, 'primary', '--folder', folder, '--port', String(port), ...more], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = new Promise<number | null>((done) => void child.once('close', (code) => done(code)))
  return { child, url: `http://127.0.0.1:${port}`, said: () => said, ended }
}

async function untilServing({ child, url, said, ended }: Run): Promise<Promoted> {
  const started = performance.now()
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!said().includes('The primary is at')) {
    if (over) throw new Error(said())
    await sleep(10)
  }
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, said: said(), milliseconds: performance.now() - started, end }
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}
