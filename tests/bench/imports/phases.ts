import { fork } from 'node:child_process'
import { measureTree } from './process-tree'

/** One phase of a measured process: seconds by the clock, of processors, and the most memory of all its processes. */
export type Phase = { name: string; clock: number; processor: number; megabytes: number }

/** Milliseconds between two looks at the memory. */
const EVERY = 20

/**
 * Runs this program in another mode and measures it phase by phase. The process sends the name of each phase as it
 * begins, and `end`.
 *
 * @throws where it ends with another exit code than 0
 */
export function measurePhases(program: string, args: string[]): Promise<Phase[]> {
  const child = fork(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const { pid = 0 } = child
  const phases: Phase[] = []
  let begun: { name: string; at: number; processor: number; peak: number } | undefined
  const watch = setInterval(() => {
    if (begun) begun.peak = Math.max(begun.peak, measureTree(pid).megabytes)
  }, EVERY)
  return new Promise((done, fail) => {
    child.on('message', (name: string) => {
      const { seconds, megabytes } = measureTree(pid)
      const now = performance.now()
      if (begun)
        phases.push({
          name: begun.name,
          clock: (now - begun.at) / 1000,
          processor: seconds - begun.processor,
          megabytes: Math.max(begun.peak, megabytes),
        })
      begun = name === 'end' ? undefined : { name, at: now, processor: seconds, peak: megabytes }
      // The process waits until it is measured.
      child.send('measured')
    })
    child.on('close', (code) => {
      clearInterval(watch)
      if (code === 0) done(phases)
      else fail(new Error(`The measured process ended with exit code ${code}.`))
    })
  })
}
