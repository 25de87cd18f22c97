/** Work that runs a few at a time. The next waits; where too many wait already, it is refused. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** Thrown for work that would have had to wait behind too much other work. Nothing of it was done. */
export class QueueFull extends Error {}

/**
 * @param atOnce most works under way
 * @param waiting most works that wait, first come, first served
 */
export function createQueue({ atOnce, waiting }: { atOnce: number; waiting: number }): Queue {
  let running = 0
  const line: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else {
      if (line.length >= waiting) throw new QueueFull('Too much work is waiting.')
      // A job that ends passes its turn on, so `running` stays.
      await new Promise<void>((turn) => line.push(turn))
    }
    try {
      return await work()
    } finally {
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
