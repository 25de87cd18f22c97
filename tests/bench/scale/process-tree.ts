import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** What a process and everything that it started has taken, where the system tells (Linux, `/proc`). */
export type ProcessTree = {
  /** Processor time so far in milliseconds, of ended children too; in steps of 10. */
  processorTime(): number | undefined
  /** Megabytes in memory now; and at most since the last `forgetPeak`, as if all had been largest at one time. */
  memory(): { now: number; peak: number } | undefined
  forgetPeak(): void
}

export function processTree(root: number): ProcessTree {
  const processes = () => descendantsOf(root)
  return {
    processorTime() {
      const times = processes().map(({ fields }) => fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0))
      return times.length > 0 ? times.reduce((sum, ticks) => sum + ticks * 10, 0) : undefined
    },
    memory() {
      const statuses = processes().flatMap(({ pid }) => read(pid, 'status') ?? [])
      const sum = (field: string) => statuses.reduce((all, status) => all + megabytes(status, field), 0)
      return statuses.length > 0 ? { now: sum('VmRSS'), peak: sum('VmHWM') } : undefined
    },
    forgetPeak() {
      for (const { pid } of processes()) writeFileSync(`/proc/${pid}/clear_refs`, '5')
    },
  }
}

type Process = { pid: number; parent: number; fields: string[] }

function descendantsOf(root: number): Process[] {
  const all = pids().flatMap((pid): Process[] => {
    // After the command in brackets, which may hold anything: the state, then the parent; times are the 12th to 15th.
    const fields = read(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .split(' ')
    return fields ? [{ pid, parent: Number(fields[1]), fields }] : []
  })
  const found = all.filter(({ pid }) => pid === root)
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid))
  return found
}

function pids(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function read(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}

const megabytes = (status: string, field: string) =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024
