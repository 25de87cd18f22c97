import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** What a process has used so far: its largest resident memory (elsewhere than on Linux, the present one), and time. */
export type ProcessUsage = { residentMegabytes: number; processorSeconds: number }

/** Linux gives processor time in ticks of this many a second, whatever the machine. */
const TICKS = 100
const KILOBYTE = 1024
const MEGABYTE = 1024 * 1024

/** Measures a process from outside. Undefined where it has ended, or nothing on this system measures it. */
export async function measureProcess(pid: number): Promise<ProcessUsage | undefined> {
  try {
    return process.platform === 'linux' ? await readProc(pid) : await askPs(pid)
  } catch {
    return undefined
  }
}

async function readProc(pid: number): Promise<ProcessUsage | undefined> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readFile(`/proc/${pid}/stat`, 'utf8'),
  ])
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
  // The fields after the command, which may hold spaces: the 12th and 13th are time in user and system mode.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  if (peak === undefined) return undefined
  return {
    residentMegabytes: (Number(peak) * KILOBYTE) / MEGABYTE,
    processorSeconds: (Number(user) + Number(system)) / TICKS,
  }
}

async function askPs(pid: number): Promise<ProcessUsage | undefined> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,time=', '-p', String(pid)])
  return readPs(stdout)
}

/** Reads the answer of `ps -o rss=,time=`: kilobytes, and `[[days-]hours:]minutes:seconds`. */
export function readPs(line: string): ProcessUsage | undefined {
  const [, resident, days = '0', hours = '0', minutes, seconds] =
    /^\s*(\d+)\s+(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(line) ?? []
  if (resident === undefined) return undefined
  return {
    residentMegabytes: (Number(resident) * KILOBYTE) / MEGABYTE,
    processorSeconds: ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds),
  }
}
