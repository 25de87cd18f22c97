/** Milliseconds of processor time that some work takes: unlike a clock, it does not count what else a busy machine does. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const FLOOR_TEXT = 'Ease the ban before the season, said nobody. '.repeat(45_000)
let floor: number | undefined

/**
 * The floor that speed is held against, measured on this machine in this run: the processor time of looking at
 * ten million characters one by one, the best of three. Tests say how many floors a piece of work may take;
 * none says seconds, which only tell what else the machine is doing.
 */
export async function floorTime(): Promise<number> {
  if (floor !== undefined) return floor
  const times: number[] = []
  for (let run = 0; run < 3; run++) times.push(await cpuTime(scan))
  floor = Math.max(1, Math.min(...times))
  return floor
}

/** How many floors some work takes. */
export async function floorsOf(work: () => unknown): Promise<number> {
  const best = await floorTime()
  return (await cpuTime(work)) / best
}

function scan(): number {
  let letters = 0
  for (let round = 0; round < 5; round++)
    for (let at = 0; at < FLOOR_TEXT.length; at++) if (FLOOR_TEXT.charCodeAt(at) > 64 + round) letters++
  return letters
}
