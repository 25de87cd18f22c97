import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { BUNDLE, outcome } from '@/tests/cli/run-parley'
import type { Random } from '@/tests/imports/generated/random'

/** Starts the command line in a process group of its own, so that its jobs can be killed with it. */
function startGroup(args: string[], db: string): ChildProcess {
  return spawn(process.execPath, [BUNDLE, ...args], {
    env: { ...process.env, PARLEY_DB: db },
    detached: true,
  })
}

/** Runs a command to its end and gives its milliseconds. */
export async function timeCommand(args: string[], db: string): Promise<number> {
  const started = performance.now()
  const { code, stderr } = await outcome(startGroup(args, db))
  if (code !== 0) throw new Error(stderr)
  return performance.now() - started
}

/**
 * Kills a command at a moment of its run, and every other time the processes that it started with it.
 *
 * @param duration milliseconds that it takes undisturbed
 * @returns the milliseconds that it took, where it had ended by then; undefined where it was killed
 */
export async function killCommand(
  args: string[],
  db: string,
  duration: number,
  random: Random,
): Promise<number | undefined> {
  const started = performance.now()
  const child = startGroup(args, db)
  const ended = outcome(child).then(({ signal }) => ({ signal, took: performance.now() - started }))
  // Not before a third: until then the program itself is read.
  await sleep(duration * (0.33 + 0.72 * (random.below(1000) / 1000)))
  if (random.chance(0.5)) killGroup(child)
  else child.kill('SIGKILL')
  const { signal, took } = await ended
  killGroup(child)
  return signal === 'SIGKILL' ? undefined : took
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}
