import { readFileSync } from 'node:fs'

/** What a process and all that it started have used: processor time in seconds, and memory now in megabytes. */
export type TreeUsage = { seconds: number; megabytes: number }

/** Linux gives processor time in ticks of this many a second, and memory in pages of this many bytes. */
const [TICKS, PAGE] = [100, 4096]
const NOTHING: TreeUsage = { seconds: 0, megabytes: 0 }

/**
 * Measures a process with its children, also those that have ended. Memory that processes share, such as the program
 * itself, counts for each of them. Nothing where the process has ended.
 */
export function measureTree(pid: number): TreeUsage {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // User and system time, of the process and of its children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0)
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return children
      .map((child) => measureTree(Number(child)))
      .reduce((sum, one) => ({ seconds: sum.seconds + one.seconds, megabytes: sum.megabytes + one.megabytes }), {
        seconds: ticks / TICKS,
        megabytes: (pages * PAGE) / 1024 ** 2,
      })
  } catch {
    return NOTHING
  }
}
