import { readFileSync } from 'node:fs'

/** Megabytes in memory of a process and all that it started; undefined where the system does not tell. */
export function treeMemory(pid: number): number | undefined {
  const status = read(`/proc/${pid}/status`)
  if (status === undefined) return undefined
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  const children = (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + (treeMemory(Number(child)) ?? 0), own)
}

/** The slope of the line that fits values best, per step from one to the next. */
export function slopeOf(values: readonly number[]): number {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
  const [x, y] = [(values.length - 1) / 2, mean(values)]
  const [over, under] = [
    values.reduce((sum, value, index) => sum + (index - x) * (value - y), 0),
    values.reduce((sum, _, index) => sum + (index - x) ** 2, 0),
  ]
  return over / under
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
