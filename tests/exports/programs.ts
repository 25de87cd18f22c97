import { spawnSync } from 'node:child_process'

/**
 * Whether a program can be run here. Where it cannot, what needs it is skipped and says so, so that nobody
 * takes the silence for a pass.
 */
export function findProgram(name: string, needed: string): boolean {
  const found = spawnSync(name, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0
  if (!found) console.warn(`Skipped: ${needed} (no ${name} on this machine)`)
  return found
}
