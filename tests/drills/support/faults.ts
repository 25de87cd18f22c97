import { spawnSync } from 'node:child_process'
import { openSync, writeFileSync, writeSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { freshFolder } from '@/tests/support/folders'

/** Faults that a process started with `env` can be given while it runs. */
export type Faults = {
  env: Record<string, string>
  /** Lets calls on the disk fail, from the `first` on (1 is the next), `many` of them. */
  failDisk(fault: { calls: keyof typeof CALLS; error: 'ENOSPC' | 'EIO'; first?: number; many?: number }): void
  /** Lets every call succeed again. */
  mendDisk(): void
  /** Sets the clock ahead, or back where the seconds are negative. */
  moveClock(seconds: number): void
}

const CALLS = { writes: 1, syncs: 2, all: 3 } as const

/**
 * Compiles the library that brings faults into a process (`faults.c`).
 *
 * @param disk beginning of the paths of the files that are to fail
 * @returns undefined where this system has no C compiler or preloads no libraries
 */
export function prepareFaults(disk: string): Faults | undefined {
  const folder = freshFolder()
  const [library, control] = [join(folder, 'faults.so'), join(folder, 'control')]
  const source = 'tests/drills/support/faults.c'
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], { encoding: 'utf8' })
  if (process.platform !== 'linux' || compiled.error) return undefined
  if (compiled.status !== 0) throw new Error(compiled.stderr)
  writeFileSync(control, new Uint8Array(24))
  const file = openSync(control, 'r+')
  const put = (index: number, ...numbers: number[]) =>
    writeSync(file, Int32Array.from(numbers), 0, undefined, index * 4)
  return {
    env: { LD_PRELOAD: library, DRILL_CONTROL: control, DRILL_DISK: disk },
    failDisk({ calls, error, first = 1, many = 1_000_000_000 }) {
      put(0, 0)
      put(1, first, many, constants.errno[error], 0)
      put(0, CALLS[calls])
    },
    mendDisk: () => void put(0, 0),
    moveClock: (seconds) => void put(5, seconds),
  }
}
