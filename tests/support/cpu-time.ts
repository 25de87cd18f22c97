/** Milliseconds of processor time that some work takes: unlike a clock, it does not count what else a busy machine does. */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
